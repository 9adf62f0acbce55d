package dev.sayso.derivative.registration;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import dev.sayso.account.Role;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerResponse;

/** The platform tells us what AI made, and when it has removed it. */
@Path("/api/v1/derivatives")
@RolesAllowed(Role.PLATFORM)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class DerivativeResource {

    private final RegistrationReader reader;
    private final RegistrationDesk desk;
    private final RemovalDesk removals;
    private final HttpServerResponse answer;

    DerivativeResource(RegistrationReader reader, RegistrationDesk desk, RemovalDesk removals, HttpServerResponse answer) {
        this.reader = reader;
        this.desk = desk;
        this.removals = removals;
        this.answer = answer;
    }

    /** A preference that was applied is told with a refusal too. */
    @POST
    public Response register(byte[] body, @RestQuery("dry_run") List<String> said, HttpHeaders headers) {
        boolean dryRun = isDryRun(said);
        Optional<Handling> preferred = Handling.of(headers.getRequestHeaders().getOrDefault("Prefer", List.of()));
        preferred.ifPresent(handling -> answer.putHeader("Preference-Applied", handling.applied()));
        RegistrationDesk.Registered registered = desk.register(reader.read(body), dryRun, preferred.orElse(Handling.LENIENT));
        return Response.status(registered.isNew() && !dryRun ? 201 : 200).entity(registered.state()).build();
    }

    /** The same again is answered as the first time. */
    @POST
    @Path("/{id}/removal")
    public DerivativeState remove(@RestPath String id, byte[] body) {
        return removals.remove(id, reader.removal(body));
    }

    /** Whoever asks for a dry run in other words must not get a real one. */
    private static boolean isDryRun(List<String> said) {
        if (!said.isEmpty() && !said.equals(List.of("true")) && !said.equals(List.of("false"))) {
            throw new BadRequestException();
        }
        return said.contains("true");
    }
}
