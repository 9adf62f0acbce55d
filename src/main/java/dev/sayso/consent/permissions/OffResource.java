package dev.sayso.consent.permissions;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import dev.sayso.account.Role;
import dev.sayso.consent.Acting;
import dev.sayso.consent.InEffect;
import dev.sayso.consent.Noes;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Turns everything off: what that changes, and the act. */
@Path("/permissions/off")
@RolesAllowed(Role.CREATOR)
@Blocking
class OffResource {

    private final OffViews views;
    private final Noes noes;
    private final InEffect effect;
    private final Acting acting;

    OffResource(OffViews views, Noes noes, InEffect effect, Acting acting) {
        this.views = views;
        this.noes = noes;
        this.effect = effect;
        this.acting = acting;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance ask() {
        return new everythingOff(views.now());
    }

    @POST
    public Response turnOff(@RestForm @DefaultValue("") String act) {
        InEffect.Effect now = effect.await(noes.turnEverythingOff(acting.creator(), acting.witness(act)));
        return Response.seeOther(URI.create("/permissions" + News.query(News.Kind.OFF, "done", now))).build();
    }

    @CheckedTemplate(basePath = "consent", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record everythingOff(OffView view) implements TemplateInstance {
    }
}
