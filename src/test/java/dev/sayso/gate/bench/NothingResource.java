package dev.sayso.gate.bench;

import java.nio.charset.StandardCharsets;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;

import dev.sayso.account.Role;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;

/** An endpoint that does nothing behind the same doors, to compare with. */
@Path("/access/bench")
@RolesAllowed(Role.PLATFORM)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@IfBuildProperty(name = NothingResource.ENABLED, stringValue = "true")
public class NothingResource {

    static final String ENABLED = "sayso.bench.nothing";

    private static final byte[] NOTHING = { '{', '}' };
    private static final byte[] AS_MUCH = ("{\"x\":\"" + "x".repeat(400) + "\"}").getBytes(StandardCharsets.US_ASCII);

    @POST
    public byte[] nothing(byte @Nullable [] body) {
        return NOTHING;
    }

    /** As long an answer, that could have been waited for. */
    @POST
    @Path("/as-much")
    public Uni<byte[]> asMuch(byte @Nullable [] body) {
        return Uni.createFrom().item(AS_MUCH);
    }
}
