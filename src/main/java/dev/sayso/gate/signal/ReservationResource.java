package dev.sayso.gate.signal;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;

/**
 * What the TDM Reservation Protocol reads before anything else of a host: everything here is reserved. It has one rule
 * whatever the number of items, since its patterns match paths and cannot name a million exceptions, and since it is kept by
 * crawlers for longer than a yes can be trusted to last. An item that is not reserved says so in the headers and the meta
 * elements of its own signal, which by the protocol supersede this file; whoever reads no further than this file has read no
 * permission, and none that is over.
 */
@Path("/.well-known/tdmrep.json")
@PermitAll
@NonBlocking
class ReservationResource {

    /** @param location a path with all that begin with it */
    record Rule(String location, @JsonProperty(Declaration.RESERVATION) int reservation,
            @JsonProperty(Declaration.POLICY) String policy) {
    }

    private final SignalAddresses addresses;
    private final RoutingContext context;

    ReservationResource(SignalAddresses addresses, RoutingContext context) {
        this.addresses = addresses;
        this.context = context;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<Rule> rules() {
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
        return List.of(new Rule("/", 1, addresses.policy()));
    }
}
