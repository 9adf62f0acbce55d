package dev.sayso.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLTransientConnectionException;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;

import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.security.ForbiddenException;

/** Goes wrong in every way, for people and for programs; in tests alone. */
@Path("/")
@PermitAll
public class TroubleResource {

    static final String SECRET = "jdbc:postgresql://db.internal/sayso?password=hunter2";

    @GET
    @Path("{prefix:(api/)?}trouble/{what}")
    public String trouble(@RestPath String what) throws SQLTransientConnectionException {
        switch (what) {
            case "bug" -> throw new IllegalStateException(SECRET);
            case "error" -> throw new StackOverflowError(SECRET);
            case "database" -> throw new IllegalStateException(SECRET, new SQLTransientConnectionException(SECRET));
            case "disk" -> throw new UncheckedIOException(new IOException("No space left on device"));
            case "role" -> throw new ForbiddenException(SECRET);
            case "refusal" -> throw new AlreadyDone();
            default -> throw new WebApplicationException(SECRET, Integer.parseInt(what));
        }
    }

    static class AlreadyDone extends Refusal {

        private static final long serialVersionUID = 1L;

        AlreadyDone() {
            super(409, "already-done");
        }

        @Override
        public String title() {
            return "This <was> done already";
        }

        @Override
        public String advice() {
            return "Look at what was done";
        }
    }
}
