package dev.sayso.terms.admin;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.sayso.account.Role;
import dev.sayso.account.SignedIn;
import dev.sayso.terms.Done;
import dev.sayso.terms.NewTerms;
import dev.sayso.terms.Terms;
import dev.sayso.terms.TermsOutdated;
import dev.sayso.terms.UseName;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Writes the next version of a use's terms, shows what it changes, publishes it. */
@Path("/admin/terms/drafts/{use:" + UseName.PATTERN + "}")
@RolesAllowed(Role.ADMIN)
@Blocking
class DraftResource {

    private final Drafting drafting;
    private final Reviews reviews;
    private final DraftDesk desk;
    private final SignedIn person;

    DraftResource(Drafting drafting, Reviews reviews, DraftDesk desk, SignedIn person) {
        this.drafting = drafting;
        this.reviews = reviews;
        this.desk = desk;
        this.person = person;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance write(@RestPath String use, @RestQuery @Nullable UUID from) {
        Terms latest = drafting.latest(use);
        return new draft(drafting.view(latest, latest.version(), drafting.prefilled(latest, from)));
    }

    @POST
    public Response save(@RestPath String use, MultivaluedMap<String, String> form) {
        Terms latest = drafting.latest(use);
        Typed typed = Typed.of(form);
        int shown = drafting.shown(typed, latest);
        Optional<NewTerms> written = TermsForm.read(typed);
        if (written.isEmpty()) {
            return Answer.again(new draft(drafting.view(latest, shown, typed)));
        }
        UUID id = desk.save(use, shown, written.get(), person.accountId()).id();
        return Response.seeOther(URI.create("/admin/terms/drafts/" + use + "/" + id)).build();
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance review(@RestPath String use, @RestPath UUID id) {
        return new review(reviews.of(use, id).orElseThrow(NotFoundException::new));
    }

    @POST
    @Path("/{id}/publication")
    public Response publish(@RestPath String use, @RestPath UUID id) {
        try {
            desk.publish(use, id, person.accountId());
            return Answer.use(use, Done.PUBLISHED);
        } catch (TermsOutdated outdated) {
            return Response.status(outdated.status()).type(MediaType.TEXT_HTML_TYPE).entity(review(use, id)).build();
        }
    }

    @CheckedTemplate(basePath = "terms/admin")
    record draft(DraftView view) implements TemplateInstance {
    }

    @CheckedTemplate(basePath = "terms/admin")
    record review(Review view) implements TemplateInstance {
    }
}
