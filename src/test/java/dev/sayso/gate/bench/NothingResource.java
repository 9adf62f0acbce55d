package dev.sayso.gate.bench;

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

    @POST
    public byte[] nothing(byte @Nullable [] body) {
        return NOTHING;
    }
}
