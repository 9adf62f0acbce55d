package dev.sayso.account.session;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.sayso.account.SignedIn;
import dev.sayso.web.LocalPath;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;

/** Where signing in starts, and where it ends when something was kept or went wrong. */
@Path("/sign-in")
@Authenticated
@Blocking
class SignInResource {

    private final SignedIn person;
    private final HeldFormDesk heldForms;

    SignInResource(SignedIn person, HeldFormDesk heldForms) {
        this.person = person;
        this.heldForms = heldForms;
    }

    /** By the time this runs the person has signed in. */
    @GET
    public Response signIn(@RestQuery @Nullable String to) {
        return Response.seeOther(LocalPath.of(to)).build();
    }

    /** Comes here only where nothing was left to do: a page reloaded, a sign-in too old, or one begun in another browser. */
    @GET
    @Path("/return")
    @PermitAll
    public Response comeBack() {
        return Response.seeOther(URI.create(person.isSomebody() ? "/" : "/sign-in/refusal")).build();
    }

    @GET
    @Path("/resumption")
    @Produces(MediaType.TEXT_HTML)
    public Object resume(@CookieParam(HeldFormReader.COOKIE) @Nullable String secret) {
        return heldForms.find(secret, person.accountId()).<Object> map(resumption::new)
                .orElseGet(() -> Response.seeOther(URI.create("/")).build());
    }

    @GET
    @Path("/refusal")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance refused() {
        return new refusal();
    }

    @CheckedTemplate(basePath = "account")
    record resumption(HeldForm form) implements TemplateInstance {
    }

    @CheckedTemplate(basePath = "account")
    record refusal() implements TemplateInstance {
    }
}
