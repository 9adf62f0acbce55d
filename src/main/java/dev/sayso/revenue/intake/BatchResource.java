package dev.sayso.revenue.intake;

import java.io.InputStream;
import java.net.URI;

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
import dev.sayso.revenue.doubt.Doubts;
import dev.sayso.web.RejectionFile;
import dev.sayso.web.RejectionList;
import io.smallrye.common.annotation.Blocking;

/** The platform sends files of revenue events and asks what became of them. */
@Path("/api/v1/revenue-events")
@RolesAllowed(Role.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class BatchResource {

    private final BatchIntake intake;
    private final Batches batches;
    private final Doubts doubts;

    BatchResource(BatchIntake intake, Batches batches, Doubts doubts) {
        this.intake = intake;
        this.batches = batches;
        this.doubts = doubts;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response open(InputStream body, @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type) {
        Batch opened = intake.open(body, type);
        return Response.accepted(view(opened)).location(URI.create("/api/v1/revenue-events/" + opened.platformId())).build();
    }

    @GET
    @Path("/{id}")
    public BatchView show(@RestPath String id) {
        return view(existing(id));
    }

    @GET
    @Path("/{id}/rejections")
    public RejectionList rejections(@RestPath String id, @RestQuery @DefaultValue("") String after,
            @RestQuery @DefaultValue("100") String limit) {
        Batch batch = existing(id);
        try {
            int most = RejectionList.limitOf(limit);
            return RejectionList.of(batches.rejections(batch.id(), RejectionList.lineOf(after), most + 1), most);
        } catch (NumberFormatException unreadable) {
            throw new BadRequestException(unreadable);
        }
    }

    @GET
    @Path("/{id}/rejections.csv")
    @Produces("text/csv; charset=utf-8")
    public StreamingOutput rejectionFile(@RestPath String id) {
        Batch batch = existing(id);
        return new RejectionFile((line, limit) -> batches.rejections(batch.id(), line, limit));
    }

    @GET
    @Path("/{id}/doubts")
    public DoubtList doubts(@RestPath String id, @RestQuery @DefaultValue("") String after,
            @RestQuery @DefaultValue("100") String limit) {
        Batch batch = existing(id);
        try {
            int most = RejectionList.limitOf(limit);
            return DoubtList.of(doubts.of(batch.id(), Doubts.After.of(after), most + 1), most);
        } catch (NumberFormatException unreadable) {
            throw new BadRequestException(unreadable);
        }
    }

    private BatchView view(Batch batch) {
        return BatchView.of(batch, batches.controls(batch.id()), doubts.count(batch.id()));
    }

    private Batch existing(String id) {
        return batches.withPlatformId(id).orElseThrow(NotFoundException::new);
    }
}
