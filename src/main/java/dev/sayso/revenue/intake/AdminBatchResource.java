package dev.sayso.revenue.intake;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.sayso.account.Role;
import dev.sayso.revenue.doubt.Doubts;
import dev.sayso.web.Place;
import dev.sayso.web.RejectionFile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Administrators watch the platform's files of revenue being checked and posted. */
@Path("/admin/revenue")
@RolesAllowed(Role.ADMIN)
@Blocking
class AdminBatchResource {

    private final Batches batches;
    private final BatchPages pages;

    AdminBatchResource(Batches batches, BatchPages pages) {
        this.batches = batches;
        this.pages = pages;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(@RestQuery @Nullable String after, @RestQuery @DefaultValue("") String state) {
        Batch.State only = Stream.of(Batch.State.values()).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(state))
                .findFirst().orElse(null);
        return new batches(pages.list(only, Place.of(after).orElse(null)), state);
    }

    @GET
    @Path("/batches/{id}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@RestPath UUID id, @RestQuery @DefaultValue("0") long after) {
        return new batch(pages.one(existing(id), after));
    }

    /** Earnings of it that look wrong; an unreadable place is the beginning. */
    @GET
    @Path("/batches/{id}/doubts")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance doubts(@RestPath UUID id, @RestQuery @DefaultValue("") String after) {
        try {
            return new doubts(pages.doubts(existing(id), Doubts.After.of(after)));
        } catch (NumberFormatException unreadable) {
            return new doubts(pages.doubts(existing(id), Doubts.After.START));
        }
    }

    @GET
    @Path("/batches/{id}/rejections.csv")
    @Produces("text/csv; charset=utf-8")
    public StreamingOutput rejections(@RestPath UUID id) {
        UUID existing = existing(id).id();
        return new RejectionFile((line, limit) -> batches.rejections(existing, line, limit));
    }

    private Batch existing(UUID id) {
        return batches.findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    @CheckedTemplate(basePath = "revenue")
    record batches(BatchPages.ListView view, String state) implements TemplateInstance {
    }

    @CheckedTemplate(basePath = "revenue")
    record doubts(BatchPages.DoubtsView view) implements TemplateInstance {
    }

    @CheckedTemplate(basePath = "revenue")
    record batch(BatchPages.OneView shown) implements TemplateInstance {
    }
}
