package dev.sayso.gate.access;

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
import io.smallrye.common.annotation.Blocking;

/** The platform asks which items it may use. */
@Path("/access/v1/search")
@RolesAllowed(Role.PLATFORM)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class SearchResource {

    private final RequestReader reader;
    private final ItemSearch items;

    SearchResource(RequestReader reader, ItemSearch items) {
        this.reader = reader;
        this.items = items;
    }

    @POST
    @Path("/resource")
    public Found resource(@HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type, byte @Nullable [] body) {
        return items.find(reader.search(JsonBody.of(type, body)));
    }
}
