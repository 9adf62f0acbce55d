package dev.sayso.catalog.imports;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.sayso.account.Role;
import dev.sayso.web.RejectionFile;
import dev.sayso.web.RejectionList;
import io.smallrye.common.annotation.Blocking;

/** The platform sends files of items and asks what became of them. */
@Path("/api/v1/imports")
@RolesAllowed(Role.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ImportResource {

    private final Intake intake;
    private final Imports imports;

    ImportResource(Intake intake, Imports imports) {
        this.intake = intake;
        this.imports = imports;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response open(InputStream body, @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
            @RestQuery("dry_run") List<String> dryRun, @RestQuery List<String> rows) {
        Import opened = intake.open(body, type, Announcement.of(dryRun, rows));
        return Response.accepted(ImportView.of(opened)).location(URI.create("/api/v1/imports/" + opened.id())).build();
    }

    @GET
    @Path("/{id}")
    public ImportView show(@RestPath UUID id) {
        return ImportView.of(existing(id));
    }

    @GET
    @Path("/{id}/rejections")
    public RejectionList rejections(@RestPath UUID id, @RestQuery @DefaultValue("") String after,
            @RestQuery @DefaultValue("100") String limit) {
        UUID existing = existing(id).id();
        try {
            int most = RejectionList.limitOf(limit);
            return RejectionList.of(imports.shownRejections(existing, RejectionList.lineOf(after), most + 1), most);
        } catch (NumberFormatException unreadable) {
            throw new BadRequestException(unreadable);
        }
    }

    @GET
    @Path("/{id}/rejections.csv")
    @Produces("text/csv; charset=utf-8")
    public StreamingOutput rejectionFile(@RestPath UUID id) {
        UUID existing = existing(id).id();
        return new RejectionFile((line, limit) -> imports.shownRejections(existing, line, limit));
    }

    private Import existing(UUID id) {
        return imports.findByIdOptional(id).orElseThrow(NotFoundException::new);
    }
}
