package dev.sayso.feed.reading;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import dev.sayso.feed.Callers;
import io.smallrye.common.annotation.Blocking;

/** The platform reads the event log in pages. */
@Path("/api/v1/events")
@RolesAllowed(Callers.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class FeedResource {

    private final Events events;

    FeedResource(Events events) {
        this.events = events;
    }

    @GET
    public FeedPage read(@RestQuery @DefaultValue("") String after, @RestQuery @DefaultValue("100") String limit,
            @RestQuery List<String> types) {
        int most = FeedPage.limitOf(limit);
        EventTypes wanted = EventTypes.read(types);
        Cursor cursor = after.isEmpty() ? events.start() : events.at(after);
        return FeedPage.of(events.after(cursor.number(), wanted, most), cursor);
    }
}
