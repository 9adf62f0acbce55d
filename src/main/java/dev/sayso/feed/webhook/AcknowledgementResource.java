package dev.sayso.feed.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestPath;

import dev.sayso.feed.Callers;
import dev.sayso.feed.EventId;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

/** A consumer says that it has done what an event asks for. */
@Path("/api/v1/events")
@RolesAllowed(Callers.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class AcknowledgementResource {

    private final AcknowledgementDesk desk;
    private final SecurityIdentity identity;

    AcknowledgementResource(AcknowledgementDesk desk, SecurityIdentity identity) {
        this.desk = desk;
        this.identity = identity;
    }

    @POST
    @Path("/{id:" + EventId.WRITTEN + "}/acknowledgement")
    public void acknowledge(@RestPath String id) {
        desk.acknowledge(EventId.of(id), identity.getPrincipal().getName());
    }
}
