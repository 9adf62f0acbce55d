package dev.sayso.consent.withdrawal;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** How fast off is off, for anybody: as a page and as a file. */
@Path("/withdrawals")
@PermitAll
@Blocking
class WithdrawalsResource {

    private final Meter meter;

    WithdrawalsResource(Meter meter) {
        this.meter = meter;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show() {
        return new withdrawals(WithdrawalsView.of(meter.figures(), meter.others()));
    }

    @GET
    @Path("/figures.json")
    @Produces(MediaType.APPLICATION_JSON)
    public FiguresFile figures() {
        return FiguresFile.of(meter.figures());
    }

    @CheckedTemplate(basePath = "consent")
    record withdrawals(WithdrawalsView view) implements TemplateInstance {
    }
}
