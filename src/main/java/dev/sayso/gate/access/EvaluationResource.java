package dev.sayso.gate.access;

import java.util.List;
import java.util.Objects;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;

import dev.sayso.account.Role;
import dev.sayso.gate.index.Asked;
import dev.sayso.gate.index.GateNode;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;

/** The platform asks whether it may use items: from memory, without leaving the event loop. */
@Path("/access/v1")
@RolesAllowed(Role.PLATFORM)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
class EvaluationResource {

    private final RequestReader reader;
    private final GateNode node;
    private final DecisionWriter writer;

    EvaluationResource(RequestReader reader, GateNode node, DecisionWriter writer) {
        this.reader = reader;
        this.node = node;
        this.writer = writer;
    }

    @POST
    @Path("/evaluation")
    public Uni<byte[]> evaluation(@HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type, byte @Nullable [] body) {
        return answer(reader.question(JsonBody.of(type, body)));
    }

    @POST
    @Path("/evaluations")
    public Uni<byte[]> evaluations(@HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type, byte @Nullable [] body) {
        Batch batch = reader.batch(JsonBody.of(type, body));
        if (batch.askings().isEmpty()) {
            return answer(batch.single().orReject());
        }
        List<Asked> asked = batch.askings().stream().map(Asking::query).filter(Objects::nonNull).map(Query::asked).toList();
        return node.answers(asked).map(answers -> writer.many(batch, answers));
    }

    private Uni<byte[]> answer(Query query) {
        return node.answers(List.of(query.asked())).map(answers -> writer.one(query, answers));
    }
}
