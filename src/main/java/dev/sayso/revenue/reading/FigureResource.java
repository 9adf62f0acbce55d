package dev.sayso.revenue.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.sayso.account.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** How an amount of a creator's was worked out. */
@Path(EarningsResource.PATH + "/figures/{id:[0-9]{1,18}}")
@RolesAllowed(Role.CREATOR)
@Blocking
class FigureResource {

    private final FigurePages pages;

    FigureResource(FigurePages pages) {
        this.pages = pages;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@RestPath long id, @RestQuery @Nullable String after) {
        return new figure(pages.explain(id, after));
    }

    @GET
    @Path("/events/{event}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance event(@RestPath long id, @RestPath String event) {
        return new event(pages.event(id, event));
    }

    @CheckedTemplate(basePath = "revenue")
    record figure(FigureView view) implements TemplateInstance {
    }

    @CheckedTemplate(basePath = "revenue")
    record event(EventView view) implements TemplateInstance {
    }
}
