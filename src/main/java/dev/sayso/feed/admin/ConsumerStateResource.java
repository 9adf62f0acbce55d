package dev.sayso.feed.admin;

import java.util.UUID;

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
import dev.sayso.feed.webhook.ConsumerDesk;
import dev.sayso.feed.webhook.SigningSecret;
import io.quarkus.qute.TemplateInstance;
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
    public TemplateInstance rotate(@RestPath UUID id, @RestForm @Nullable String version) {
        SigningSecret secret = desk.rotate(id, Answer.version(version));
        return new ConsumerResource.consumer(pages.one(id), secret.text(), null);
    }

    @POST
    @Path("/{id}/pause")
    public Response pause(@RestPath UUID id, @RestForm @Nullable String version) {
        desk.pause(id, Answer.version(version));
        return Answer.consumer(id, Done.PAUSED);
    }

    @POST
    @Path("/{id}/resumption")
    public Response resume(@RestPath UUID id, @RestForm @Nullable String version) {
        desk.resume(id, Answer.version(version));
        return Answer.consumer(id, Done.RESUMED);
    }

    @POST
    @Path("/{id}/test")
    public Response test(@RestPath UUID id) {
        desk.test(id);
        return Answer.consumer(id, Done.TESTED);
    }
}
