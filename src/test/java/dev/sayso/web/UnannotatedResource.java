package dev.sayso.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Forgets to say who may call; in tests alone. */
@Path("/forgotten")
public class UnannotatedResource {

    @GET
    public String open() {
        return "open to everybody";
    }
}
