package dev.sayso.revenue.reading;

import java.util.Currency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.sayso.account.Role;
import dev.sayso.consent.Acting;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** A creator's money: totals, what they are made of, and a file of all of it. */
@Path(EarningsResource.PATH)
@RolesAllowed(Role.CREATOR)
@Blocking
class EarningsResource {

    static final String PATH = "/earnings";

    private final EarningsPages pages;
    private final EarningsFiles files;
    private final Acting acting;

    EarningsResource(EarningsPages pages, EarningsFiles files, Acting acting) {
        this.pages = pages;
        this.files = files;
        this.acting = acting;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@RestQuery @Nullable String currency) {
        return new earnings(pages.overview(currency).orElse(null));
    }

    @GET
    @Path("/parts")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance parts(@RestQuery @Nullable String by, @RestQuery @Nullable String currency,
            @RestQuery @DefaultValue("0") int after) {
        return new parts(pages.parts(Grouping.of(by).orElseThrow(NotFoundException::new), MovementFilter.currency(currency),
                Math.max(0, after)));
    }

    @GET
    @Path("/movements")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance movements(@Context UriInfo address) {
        return new movements(pages.movements(MovementFilter.of(address.getQueryParameters())));
    }

    @GET
    @Path("/file")
    @Produces("text/csv; charset=utf-8")
    public Response file(@RestQuery @Nullable String currency) {
        Currency code = MovementFilter.currency(currency);
        return Response.ok(files.of(acting.creator(), code))
                .header("Content-Disposition", "attachment; filename=\"sayso-earnings-" + code + ".csv\"")
                .header("Cache-Control", "no-store").build();
    }

    @GET
    @Path("/Recompute.java")
    @Produces("text/x-java-source; charset=utf-8")
    public Response recompute() {
        return Response.ok(EarningsFiles.program()).header("Content-Disposition", "attachment; filename=\"Recompute.java\"")
                .build();
    }

    @CheckedTemplate(basePath = "revenue")
    record earnings(@Nullable EarningsView view) implements TemplateInstance {
    }

    @CheckedTemplate(basePath = "revenue")
    record parts(PartsView view) implements TemplateInstance {
    }

    @CheckedTemplate(basePath = "revenue")
    record movements(MovementsView view) implements TemplateInstance {
    }
}
