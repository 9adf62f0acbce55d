package dev.sayso.consent.permissions;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import dev.sayso.account.Role;
import dev.sayso.consent.Acting;
import io.smallrye.common.annotation.Blocking;

/** What was pointed out and is put away. */
@Path("/permissions/undecided")
@RolesAllowed(Role.CREATOR)
@Blocking
class UndecidedResource {

    private final UndecidedDesk desk;
    private final Acting acting;

    UndecidedResource(UndecidedDesk desk, Acting acting) {
        this.desk = desk;
        this.acting = acting;
    }

    @POST
    public Response putAway(@RestForm List<String> terms) {
        desk.putAway(acting.creator(), terms);
        return Response.seeOther(URI.create("/")).build();
    }
}
