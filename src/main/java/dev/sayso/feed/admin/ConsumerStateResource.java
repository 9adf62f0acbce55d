package dev.sayso.feed.admin;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import dev.sayso.feed.Callers;
import dev.sayso.feed.webhook.ConsumerChanged;
import dev.sayso.feed.webhook.ConsumerDesk;
import io.smallrye.common.annotation.Blocking;

/** Administrators pause, resume and try consumers, and replace their secrets. */
@Path("/admin/feed/consumers")
@RolesAllowed(Callers.ADMIN)
@Produces(MediaType.TEXT_HTML)
@Blocking
class ConsumerStateResource {

    private final FeedPages pages;
    private final ConsumerDesk desk;

    ConsumerStateResource(FeedPages pages, ConsumerDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    /** The secret is in the answer, and nowhere else again. */
    @POST
    @Path("/{id}/secret")
    public Response rotate(@RestPath UUID id, @RestForm @Nullable String version) {
        return act(id, Done.ROTATED, () -> desk.rotate(id, Answer.version(version))
                .map(secret -> Response.ok(new ConsumerResource.consumer(pages.one(id), secret.text(), null, null)).build()));
    }

    @POST
    @Path("/{id}/pause")
    public Response pause(@RestPath UUID id, @RestForm @Nullable String version) {
        return act(id, Done.PAUSED, () -> {
            desk.pause(id, Answer.version(version));
            return Optional.empty();
        });
    }

    @POST
    @Path("/{id}/resumption")
    public Response resume(@RestPath UUID id, @RestForm @Nullable String version) {
        return act(id, Done.RESUMED, () -> {
            desk.resume(id, Answer.version(version));
            return Optional.empty();
        });
    }

    @POST
    @Path("/{id}/test")
    public Response test(@RestPath UUID id, @RestForm @Nullable String version) {
        return act(id, Done.TESTED, () -> {
            desk.test(id, Answer.delivery(version));
            return Optional.empty();
        });
    }

    /** Its own page if it has one, else the consumer's with what was done. */
    private Response act(UUID id, Done done, Supplier<Optional<Response>> act) {
        try {
            return act.get().orElseGet(() -> Answer.consumer(id, done));
        } catch (ConsumerChanged changed) {
            return Answer.overtaken(new ConsumerResource.consumer(pages.one(id), null, null, done));
        }
    }
}
