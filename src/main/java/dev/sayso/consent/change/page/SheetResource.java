package dev.sayso.consent.change.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import dev.sayso.account.Role;
import dev.sayso.consent.Acting;
import dev.sayso.consent.change.ChangeJob;
import dev.sayso.consent.change.ChangeSet;
import dev.sayso.consent.change.sheet.AnswerRows;
import dev.sayso.consent.change.sheet.AnswersFile;
import dev.sayso.consent.change.sheet.SheetIntake;
import dev.sayso.consent.change.sheet.SheetRefused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** A creator's answers as a file: downloaded, edited elsewhere, and uploaded for a review. */
@Path("/changes/file")
@RolesAllowed(Role.CREATOR)
@Blocking
class SheetResource {

    /** As the page says. */
    private static final long MOST_BYTES = 64L << 20;

    private final SheetPages pages;
    private final SheetIntake intake;
    private final AnswerRows rows;
    private final ChangeJob job;
    private final Acting acting;

    SheetResource(SheetPages pages, SheetIntake intake, AnswerRows rows, ChangeJob job, Acting acting) {
        this.pages = pages;
        this.intake = intake;
        this.rows = rows;
        this.job = job;
        this.acting = acting;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show() {
        return new sheet(pages.page(null));
    }

    @GET
    @Path("/answers.csv")
    @Produces("text/csv; charset=utf-8")
    public Response download() {
        return Response.ok(new AnswersFile(rows, acting.creator()))
                .header("Content-Disposition", "attachment; filename=\"sayso-answers.csv\"")
                .header("Cache-Control", "no-store").build();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@RestForm("file") @Nullable FileUpload file) {
        try {
            ChangeSet set = take(file);
            job.hurry(set.id());
            return Response.seeOther(URI.create("/changes/" + set.id())).build();
        } catch (SheetRefused refused) {
            return Response.status(refused.status()).type(MediaType.TEXT_HTML_TYPE).entity(new sheet(pages.page(refused)))
                    .build();
        }
    }

    /** The file is gone once it is answered. */
    private ChangeSet take(@Nullable FileUpload file) {
        if (file == null || file.fileName().isEmpty()) {
            throw new SheetRefused(SheetRefused.Why.MISSING);
        }
        if (file.size() > MOST_BYTES) {
            throw new SheetRefused(SheetRefused.Why.TOO_LARGE);
        }
        try (InputStream text = Files.newInputStream(file.uploadedFile())) {
            return intake.take(acting.creator(), text, acting.language());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @CheckedTemplate(basePath = "consent/change")
    record sheet(SheetView view) implements TemplateInstance {
    }
}
