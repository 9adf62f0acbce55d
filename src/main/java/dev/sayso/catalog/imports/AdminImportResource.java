package dev.sayso.catalog.imports;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import dev.sayso.account.Role;
import dev.sayso.web.NameRefused;
import dev.sayso.web.Place;
import dev.sayso.web.RejectionFile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Administrators upload files of items and watch them being read. */
@Path("/admin/catalog")
@RolesAllowed(Role.ADMIN)
@Blocking
class AdminImportResource {

    private final Intake intake;
    private final Imports imports;
    private final ImportPages pages;

    AdminImportResource(Intake intake, Imports imports, ImportPages pages) {
        this.intake = intake;
        this.imports = imports;
        this.pages = pages;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(@RestQuery @Nullable String after) {
        return new imports(pages.list(null, Place.of(after).orElse(null)));
    }

    @POST
    @Path("/imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@RestForm("file") @Nullable FileUpload file, @RestForm @Nullable String dryRun) {
        try {
            if (file == null || file.fileName().isEmpty()) {
                throw FileRefused.none();
            }
            Import opened = intake.open(file.uploadedFile(), file.fileName(), dryRun != null);
            return Response.seeOther(URI.create("/admin/catalog/imports/" + opened.id())).build();
        } catch (FileRefused | NameRefused refusal) {
            return Response.ok().type(MediaType.TEXT_HTML).entity(new imports(pages.list(refusal, null)))
                    .status(refusal.status()).build();
        }
    }

    @GET
    @Path("/imports/{id}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@RestPath UUID id, @RestQuery @DefaultValue("0") long after) {
        return new oneImport(pages.one(existing(id), after));
    }

    @GET
    @Path("/imports/{id}/rejections.csv")
    @Produces("text/csv; charset=utf-8")
    public StreamingOutput rejections(@RestPath UUID id) {
        UUID existing = existing(id).id();
        return new RejectionFile((line, limit) -> imports.shownRejections(existing, line, limit));
    }

    private Import existing(UUID id) {
        return imports.findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    @CheckedTemplate(basePath = "catalog")
    record imports(ImportPages.ListView view) implements TemplateInstance {
    }

    @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record oneImport(ImportPages.OneView shown) implements TemplateInstance {
    }
}
