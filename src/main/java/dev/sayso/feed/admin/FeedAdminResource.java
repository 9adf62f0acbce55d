package dev.sayso.feed.admin;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.sayso.feed.Callers;
import dev.sayso.feed.webhook.ConsumerDesk;
import dev.sayso.feed.webhook.Delivery;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Administrators see who follows the event log, and what was sent to whom. */
@Path("/admin/feed")
@RolesAllowed(Callers.ADMIN)
@Produces(MediaType.TEXT_HTML)
@Blocking
class FeedAdminResource {

    private final FeedPages pages;
    private final ConsumerDesk desk;

    FeedAdminResource(FeedPages pages, ConsumerDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GET
    public TemplateInstance list(@RestQuery @DefaultValue("false") boolean ended, @RestQuery @DefaultValue("") String after) {
        return new consumers(pages.list(ended, after));
    }

    @GET
    @Path("/deliveries")
    public TemplateInstance deliveries(@RestQuery @Nullable UUID consumer, @RestQuery @DefaultValue("") String state,
            @RestQuery @Nullable Long before) {
        Delivery.State only = state.isEmpty() ? null : Answer.stateOf(state);
        return new deliveries(pages.deliveries(consumer, only, before == null ? Long.MAX_VALUE : before));
    }

    @POST
    @Path("/deliveries/{id:[1-9][0-9]{0,17}}/redelivery")
    public Response redeliver(@RestPath long id, @RestForm @Nullable String version) {
        return Answer.see(FeedPages.address(desk.redeliver(id, Answer.delivery(version)), null, null));
    }

    @CheckedTemplate(basePath = "feed")
    record consumers(FeedPages.ListView view) implements TemplateInstance {
    }

    @CheckedTemplate(basePath = "feed")
    record deliveries(FeedPages.DeliveriesView view) implements TemplateInstance {
    }
}
