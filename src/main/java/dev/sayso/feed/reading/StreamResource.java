package dev.sayso.feed.reading;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

import dev.sayso.feed.Callers;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;

/** The platform follows the event log by server-sent events. */
@Path("/api/v1/events/stream")
@RolesAllowed(Callers.PLATFORM)
class StreamResource {

    /** Where Quarkus notes the second in which a token expires. */
    private static final String EXPIRY = "quarkus.identity.expire-time";

    private final Events events;
    private final EventStreams streams;
    private final SecurityIdentity identity;
    private final RoutingContext context;

    StreamResource(Events events, EventStreams streams, SecurityIdentity identity, RoutingContext context) {
        this.events = events;
        this.streams = streams;
        this.identity = identity;
        this.context = context;
    }

    /**
     * Tells what happens, as it happens.
     *
     * @param types those that are told; all if none are named
     * @param after where to begin, unless the header says where to go on; without both, with what happens next
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    public Multi<OutboundSseEvent> follow(@RestHeader("Last-Event-ID") @DefaultValue("") String last,
            @RestQuery @DefaultValue("") String after, @RestQuery List<String> types, @Context Sse sse) {
        EventTypes wanted = EventTypes.read(types);
        String from = last.isEmpty() ? after : last;
        Cursor start = from.isEmpty() ? events.head() : events.at(from);
        EventStream.Client client = client();
        streams.admit(client.name());
        context.response().putHeader("X-Accel-Buffering", "no");
        return Multi.createFrom().publisher(streams.from(start, wanted, client)).map(told -> written(sse, told));
    }

    private EventStream.Client client() {
        Number expires = identity.getAttribute(EXPIRY);
        return new EventStream.Client(identity.getPrincipal().getName(),
                expires == null ? Instant.MAX : Instant.ofEpochSecond(expires.longValue()), context.response()::reset);
    }

    private static OutboundSseEvent written(Sse sse, Told told) {
        OutboundSseEvent.Builder event = sse.newEventBuilder().id(told.cursor().token());
        return told.type() == null ? event.comment("").build() : event.name(told.type()).data(told.data()).build();
    }
}
