package dev.sayso.log.bench;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.sayso.account.Role;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.Blocking;

/** A page that says nothing to people who are signed in, to compare with. */
@Path("/bench/nothing")
@RolesAllowed(Role.CREATOR)
@Blocking
@IfBuildProperty(name = NothingForCreatorsResource.ENABLED, stringValue = "true")
public class NothingForCreatorsResource {

    static final String ENABLED = "sayso.bench.nothing-for-creators";

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String nothing() {
        return "";
    }
}
