package dev.sayso.gate.access;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.smallrye.common.annotation.NonBlocking;

/** What of AuthZEN is served here, and where. */
@Path("/.well-known/authzen-configuration")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
class ConfigurationResource {

    private final URI publicUrl;

    ConfigurationResource(@ConfigProperty(name = "sayso.public-url") URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    @GET
    public Map<String, String> configuration() {
        Map<String, String> served = new LinkedHashMap<>();
        served.put("policy_decision_point", publicUrl.toString());
        served.put("access_evaluation_endpoint", publicUrl + "/access/v1/evaluation");
        served.put("access_evaluations_endpoint", publicUrl + "/access/v1/evaluations");
        served.put("search_resource_endpoint", publicUrl + "/access/v1/search/resource");
        return served;
    }
}
