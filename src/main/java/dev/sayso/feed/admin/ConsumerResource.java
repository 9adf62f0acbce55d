package dev.sayso.feed.admin;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.sayso.feed.Callers;
import dev.sayso.feed.FactType;
import dev.sayso.feed.webhook.ConsumerChanged;
import dev.sayso.feed.webhook.ConsumerDesk;
import dev.sayso.feed.webhook.ConsumerForm;
import dev.sayso.web.Problems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Administrators add consumers, look at them and change them. */
@Path("/admin/feed/consumers")
@RolesAllowed(Callers.ADMIN)
@Produces(MediaType.TEXT_HTML)
@Blocking
class ConsumerResource {

    private final FeedPages pages;
    private final ConsumerRules rules;
    private final ConsumerDesk desk;

    ConsumerResource(FeedPages pages, ConsumerRules rules, ConsumerDesk desk) {
        this.pages = pages;
        this.rules = rules;
        this.desk = desk;
    }

    @GET
    @Path("/new")
    public TemplateInstance form() {
        return form(null, Typed.empty(), null);
    }

    /** The secret is in the answer, and nowhere else again: not when the same form is sent once more. */
    @POST
    public Response add(MultivaluedMap<String, String> sent) {
        ConsumerForm form = Typed.read(sent);
        Problems problems = rules.of(form, null);
        if (!problems.isEmpty()) {
            return notAdded(form, problems);
        }
        try {
            ConsumerDesk.Added added = desk.add(form);
            return Response.ok(new consumer(pages.one(added.id()), added.secret().text(), null, null)).build();
        } catch (ConstraintViolationException takenMeanwhile) {
            return notAdded(form, rules.of(form, null));
        }
    }

    @GET
    @Path("/{id}")
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable Done done) {
        return new consumer(pages.one(id), null, done, null);
    }

    @GET
    @Path("/{id}/change")
    public TemplateInstance change(@RestPath UUID id) {
        ConsumerView view = pages.one(id);
        return form(view, Typed.of(view.consumer()), null);
    }

    @POST
    @Path("/{id}/change")
    public Response change(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        ConsumerForm form = Typed.read(sent);
        Problems problems = rules.of(form, id);
        if (!problems.isEmpty()) {
            return Answer.again(form(pages.one(id), new Typed(form, problems), null));
        }
        try {
            desk.change(id, Answer.version(sent.getFirst("version")), form);
            return Answer.consumer(id, Done.CHANGED);
        } catch (ConstraintViolationException takenMeanwhile) {
            return Answer.again(form(pages.one(id), new Typed(form, rules.of(form, id)), null));
        } catch (ConsumerChanged changed) {
            ConsumerView now = pages.one(id);
            return Answer.overtaken(now.consumer().isEnded() ? new consumer(now, null, null, Done.CHANGED)
                    : form(now, new Typed(form, problems), Done.CHANGED));
        }
    }

    private Response notAdded(ConsumerForm form, Problems problems) {
        return desk.added(form).map(id -> Answer.consumer(id, Done.ADDED))
                .orElseGet(() -> Answer.again(form(null, new Typed(form, problems), null)));
    }

    private static TemplateInstance form(@Nullable ConsumerView view, Typed typed, @Nullable Done asked) {
        return new consumerForm(view, typed, List.of(FactType.values()), asked);
    }

    /** @param asked what was not done, since somebody else changed the consumer when the form was open */
    @CheckedTemplate(basePath = "feed", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record consumerForm(@Nullable ConsumerView view, Typed typed, List<FactType> types, @Nullable Done asked)
            implements
                TemplateInstance {
    }

    /**
     * A consumer.
     *
     * @param secret only just after it was made
     * @param asked what was asked for and not done, since something else has happened
     */
    @CheckedTemplate(basePath = "feed")
    record consumer(ConsumerView view, @Nullable String secret, @Nullable Done done, @Nullable Done asked)
            implements
                TemplateInstance {
    }
}
