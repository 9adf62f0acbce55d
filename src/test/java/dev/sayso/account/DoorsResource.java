package dev.sayso.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import dev.sayso.web.NavEntry;
import io.quarkus.arc.properties.IfBuildProperty;

/** Something behind each kind of door, for tests alone; in the navigation only where asked for. */
@Path("/")
class DoorsResource {

    static final String ENABLED = "sayso.test.doors";

    @GET
    @Path("/api/v1/ping")
    @RolesAllowed(Role.PLATFORM)
    public String ping() {
        return "pong";
    }

    @GET
    @Path("/studio")
    @RolesAllowed(Role.CREATOR)
    public String studio() {
        return "studio";
    }

    @ApplicationScoped
    @IfBuildProperty(name = ENABLED, stringValue = "true")
    static class Entry implements NavEntry {

        @Override
        public String role() {
            return Role.CREATOR;
        }

        @Override
        public String path() {
            return "/studio";
        }

        @Override
        public String label() {
            return "Studio";
        }

        @Override
        public int order() {
            return 999;
        }
    }
}
