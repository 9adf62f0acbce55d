package dev.sayso.terms.admin;

import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

import dev.sayso.account.Role;
import dev.sayso.account.SignedIn;
import dev.sayso.terms.Done;
import dev.sayso.terms.TermsDesk;
import dev.sayso.terms.UseName;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Suspends a use for everybody, and lifts that again. */
@Path("/admin/terms/suspensions/{use:" + UseName.PATTERN + "}")
@RolesAllowed(Role.ADMIN)
@Blocking
class SuspensionResource {

    private final UseViews views;
    private final TermsDesk desk;
    private final SignedIn person;

    SuspensionResource(UseViews views, TermsDesk desk, SignedIn person) {
        this.views = views;
        this.desk = desk;
        this.person = person;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance ask(@RestPath String use) {
        return page(use, new Typed(Map.of()));
    }

    @POST
    public Response suspend(@RestPath String use, MultivaluedMap<String, String> form) {
        return decide(use, Typed.of(form), Done.SUSPENDED);
    }

    @POST
    @Path("/end")
    public Response lift(@RestPath String use, MultivaluedMap<String, String> form) {
        return decide(use, Typed.of(form), Done.LIFTED);
    }

    private Response decide(String use, Typed typed, Done done) {
        String why = typed.text("why", RetirementForm.LONGEST_WHY);
        if (!typed.isRight()) {
            return Answer.again(page(use, typed));
        }
        if (done == Done.SUSPENDED) {
            desk.suspend(use, why, person.accountId());
        } else {
            desk.lift(use, typed.number("version"), why, person.accountId());
        }
        return Answer.use(use, done);
    }

    private TemplateInstance page(String use, Typed typed) {
        return new suspension(views.of(use).orElseThrow(NotFoundException::new), typed);
    }

    @CheckedTemplate(basePath = "terms/admin")
    record suspension(UseView view, Typed typed) implements TemplateInstance {
    }
}
