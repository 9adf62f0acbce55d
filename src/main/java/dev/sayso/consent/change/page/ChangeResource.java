package dev.sayso.consent.change.page;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
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

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.sayso.account.Role;
import dev.sayso.consent.Acting;
import dev.sayso.consent.InEffect;
import dev.sayso.consent.change.ChangeDesk;
import dev.sayso.consent.change.ChangeJob;
import dev.sayso.consent.change.ChangeRefused;
import dev.sayso.consent.change.ChangeSet;
import dev.sayso.consent.change.ChangeSets;
import dev.sayso.consent.form.AnswerForm;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** A creator's change sets: what is wanted, the review, and the act. */
@Path("/changes")
@RolesAllowed(Role.CREATOR)
@Blocking
class ChangeResource {

    private final ReviewPages reviews;
    private final DraftPages drafts;
    private final Asking asking;
    private final ChangeDesk desk;
    private final ChangeSets sets;
    private final ChangeJob job;
    private final InEffect effect;
    private final Acting acting;

    ChangeResource(ReviewPages reviews, DraftPages drafts, Asking asking, ChangeDesk desk, ChangeSets sets, ChangeJob job,
            InEffect effect, Acting acting) {
        this.reviews = reviews;
        this.drafts = drafts;
        this.asking = asking;
        this.desk = desk;
        this.sets = sets;
        this.job = job;
        this.effect = effect;
        this.acting = acting;
    }

    /** Items of a list, or all that it finds, or an act that is to be taken back. */
    @POST
    public Response open(MultivaluedMap<String, String> form) {
        ChangeSet set = asking.open(form);
        if (set == null) {
            return Response.seeOther(URI.create("/items")).build();
        }
        job.hurry(set.id());
        return form.containsKey("anew") ? see(set.id() + "?use=" + Optional.ofNullable(form.getFirst("use")).orElse("")
                .replaceAll("[^a-z0-9_-]", "")) : see(set.id().toString());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable String answers, @RestQuery @Nullable String use) {
        ChangeSet set = own(id);
        return set.state() == ChangeSet.State.DRAFT || (answers != null && set.isOpen())
                ? new draft(asking.form(set, use))
                : new review(reviews.review(set, null));
    }

    @POST
    @Path("/{id}/answers")
    public Response answer(@RestPath UUID id, MultivaluedMap<String, String> fields, @RestForm List<String> uses) {
        ChangeSet set = own(id);
        AnswerForm form = AnswerForm.sent(fields, kind -> !kind.isRule());
        Set<String> ticked = new TreeSet<>(uses);
        Asking.Asked asked = asking.of(form, ticked);
        if (set.isOpen() && !asked.problems().isEmpty()) {
            return page(422, new draft(drafts.draft(set, form, ticked, asked.problems())));
        }
        try {
            desk.ask(acting.creator(), id, asked.wishes());
        } catch (ChangeRefused refused) {
            return page(refused.status(), new review(reviews.review(own(id), refused)));
        }
        job.hurry(id);
        return see(id.toString());
    }

    @POST
    @Path("/{id}/application")
    public Response apply(@RestPath UUID id, @RestForm @DefaultValue("") String version) {
        if (!version.matches("[0-9]{1,9}")) {
            throw new BadRequestException();
        }
        try {
            UUID done = desk.apply(acting.creator(), id, Integer.parseInt(version), acting.witness(""));
            job.hurry(done);
            effect.await(acting.creator(), done);
            return see(done.toString());
        } catch (ChangeRefused refused) {
            return page(refused.status(), new review(reviews.review(own(id), refused)));
        }
    }

    @GET
    @Path("/{id}/lines")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance lines(@RestPath UUID id, @Context UriInfo address) {
        return new lines(reviews.lines(own(id), LineQuery.of(address.getQueryParameters())));
    }

    private ChangeSet own(UUID id) {
        return sets.of(acting.creator(), id).orElseThrow(NotFoundException::new);
    }

    private static Response see(String id) {
        return Response.seeOther(URI.create("/changes/" + id)).build();
    }

    private static Response page(int status, TemplateInstance page) {
        return Response.status(status).type(MediaType.TEXT_HTML_TYPE).entity(page).build();
    }

    @CheckedTemplate(basePath = "consent/change")
    record draft(DraftView view) implements TemplateInstance {
    }

    @CheckedTemplate(basePath = "consent/change")
    record review(ReviewView view) implements TemplateInstance {
    }

    @CheckedTemplate(basePath = "consent/change")
    record lines(LinesView view) implements TemplateInstance {
    }
}
