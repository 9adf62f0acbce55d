package dev.sayso.consent.permissions;

import java.net.URI;
import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import dev.sayso.account.Role;
import dev.sayso.consent.Acting;
import dev.sayso.consent.InEffect;
import dev.sayso.consent.Noes;
import dev.sayso.consent.Refused;
import dev.sayso.consent.Wanted;
import dev.sayso.consent.form.AnswerForm;
import dev.sayso.consent.standing.Act;
import dev.sayso.terms.Terms;
import dev.sayso.terms.TermsVersions;
import dev.sayso.terms.Uses;
import dev.sayso.web.Messages;
import dev.sayso.web.Problems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** A creator's account rules. */
@Path("/permissions")
@RolesAllowed(Role.CREATOR)
@Blocking
class PermissionsResource {

    private final PermissionsPages pages;
    private final RulePreview preview;
    private final Noes noes;
    private final InEffect effect;
    private final Acting acting;
    private final Uses uses;
    private final TermsVersions versions;
    private final Clock clock;

    PermissionsResource(PermissionsPages pages, RulePreview preview, Noes noes, InEffect effect, Acting acting,
            Uses uses,
            TermsVersions versions, Clock clock) {
        this.pages = pages;
        this.preview = preview;
        this.noes = noes;
        this.effect = effect;
        this.acting = acting;
        this.uses = uses;
        this.versions = versions;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@Context UriInfo address) {
        return new permissions(pages.opened(address.getQueryParameters()));
    }

    /** A rule that allows is shown first, with what it does to each item; any other is made at once, or shown if asked for. */
    @POST
    @Path("/rules")
    public Response rule(MultivaluedMap<String, String> form) {
        AnswerForm typed = AnswerForm.sent(form, Act.Kind::isRule);
        int offered = offered(typed.use());
        Problems problems = typed.problems(Messages.of(PermissionsMessages.class).problem_kind());
        if (!problems.isEmpty()) {
            return Response.status(422).entity(new permissions(pages.again(typed, problems, null))).build();
        }
        try {
            Wanted wanted = typed.wanted(offered);
            if (typed.isYes() || form.containsKey("preview")) {
                return Response.seeOther(URI.create("/changes/" + preview.open(wanted))).build();
            }
            InEffect.Effect now = effect.await(noes.rule(acting.creator(), wanted, acting.witness(typed.act())));
            return Response.seeOther(URI.create("/permissions" + News.query(News.Kind.SAVED, typed.use(), now))).build();
        } catch (Refused refused) {
            return Response.status(refused.status()).entity(new permissions(pages.again(typed, Problems.NONE, refused)))
                    .build();
        }
    }

    /** The version on which the use can be allowed now, 0 if there is none. */
    private int offered(String use) {
        if (uses.named(use).isEmpty()) {
            throw new NotFoundException();
        }
        return versions.current(use, clock.instant()).map(Terms::version).orElse(0);
    }

    @CheckedTemplate(basePath = "consent")
    record permissions(PermissionsView view) implements TemplateInstance {
    }
}
