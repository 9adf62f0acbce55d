package dev.sayso.terms.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.sayso.account.Role;
import dev.sayso.terms.Done;
import dev.sayso.terms.UseName;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** One use, its versions and its suspensions. */
@Path("/admin/terms/uses/{use:" + UseName.PATTERN + "}")
@RolesAllowed(Role.ADMIN)
@Blocking
class UseResource {

    private final UseViews views;

    UseResource(UseViews views) {
        this.views = views;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@RestPath String use, @RestQuery @Nullable String done) {
        return new use(views.of(use).orElseThrow(NotFoundException::new), Done.of(done).orElse(null));
    }

    @CheckedTemplate(basePath = "terms/admin")
    record use(UseView view, @Nullable Done done) implements TemplateInstance {
    }
}
