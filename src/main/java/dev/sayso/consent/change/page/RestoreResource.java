package dev.sayso.consent.change.page;

import java.net.URI;
import java.time.LocalDate;
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

import dev.sayso.account.Role;
import dev.sayso.consent.Acting;
import dev.sayso.consent.change.ChangeDesk;
import dev.sayso.consent.change.ChangeJob;
import dev.sayso.consent.change.plan.RestorePoints;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Asks for the day to which a creator goes back. */
@Path("/history/restore")
@RolesAllowed(Role.CREATOR)
@Blocking
class RestoreResource {

    private final RestorePages pages;
    private final RestorePoints points;
    private final ChangeDesk desk;
    private final ChangeJob job;
    private final Acting acting;

    RestoreResource(RestorePages pages, RestorePoints points, ChangeDesk desk, ChangeJob job, Acting acting) {
        this.pages = pages;
        this.points = points;
        this.desk = desk;
        this.job = job;
        this.acting = acting;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance ask() {
        return new restore(pages.opened());
    }

    @POST
    public Response review(@RestForm @DefaultValue("") String day) {
        RestoreView view = pages.sent(day.strip());
        if (!view.problems().isEmpty() || view.days() == null) {
            return Response.status(422).type(MediaType.TEXT_HTML_TYPE).entity(new restore(view)).build();
        }
        UUID id = desk.restore(acting.creator(), points.endOf(acting.creator(), LocalDate.parse(view.day())),
                acting.language()).id();
        job.hurry(id);
        return Response.seeOther(URI.create("/changes/" + id)).build();
    }

    @CheckedTemplate(basePath = "consent/change")
    record restore(RestoreView view) implements TemplateInstance {
    }
}
