package dev.sayso.catalog.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

import dev.sayso.account.Role;
import io.smallrye.common.annotation.Blocking;

/** The platform tells us of one item. */
@Path("/api/v1/items/{id}")
@RolesAllowed(Role.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ItemResource {

    private final ItemDesk desk;
    private final JsonRows rows;

    ItemResource(ItemDesk desk, JsonRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    /** What the body does not say stays as it is. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(@RestPath String id, byte[] body) {
        Set<String> others = new TreeSet<>();
        Outcome outcome = desk.put(rows.read(id, body, others));
        int status = switch (outcome) {
            case CREATED -> 201;
            case HELD -> 202;
            default -> 200;
        };
        return answer(status, id, outcome, others);
    }

    /** The item is gone from the platform; what is known of it stays. */
    @DELETE
    public Response remove(@RestPath String id) {
        return answer(200, id, desk.remove(id), Set.of());
    }

    /** @param others what was said that nobody reads */
    private static Response answer(int status, String id, Outcome outcome, Set<String> others) {
        Map<String, Object> answer = new LinkedHashMap<>(Map.of("id", id, "outcome", outcome.code()));
        if (!others.isEmpty()) {
            answer.put("ignored", others);
        }
        return Response.status(status).entity(answer).build();
    }
}
