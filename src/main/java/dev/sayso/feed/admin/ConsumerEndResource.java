package dev.sayso.feed.admin;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Administrators end a consumer, which cannot be taken back. */
@Path("/admin/feed/consumers")
@RolesAllowed(Callers.ADMIN)
@Produces(MediaType.TEXT_HTML)
@Blocking
class ConsumerEndResource {

    private final FeedPages pages;
    private final ConsumerDesk desk;

    ConsumerEndResource(FeedPages pages, ConsumerDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GET
    @Path("/{id}/end")
    public TemplateInstance ask(@RestPath UUID id) {
        return new consumerEnd(pages.one(id));
    }

    @POST
    @Path("/{id}/end")
    public Response end(@RestPath UUID id, @RestForm @Nullable String version) {
        try {
            desk.end(id, Answer.version(version));
            return Answer.consumer(id, Done.ENDED);
        } catch (ConsumerChanged changed) {
            return Answer.overtaken(new ConsumerResource.consumer(pages.one(id), null, null, Done.ENDED));
        }
    }

    @CheckedTemplate(basePath = "feed", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record consumerEnd(ConsumerView view) implements TemplateInstance {
    }
}
