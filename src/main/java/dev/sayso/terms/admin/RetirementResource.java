package dev.sayso.terms.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

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
import dev.sayso.terms.Retiring;
import dev.sayso.terms.TermsDesk;
import dev.sayso.terms.UseName;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Retires one version, with a date and a reason. */
@Path("/admin/terms/retirements/{use:" + UseName.PATTERN + "}/{version:[1-9][0-9]{0,5}}")
@RolesAllowed(Role.ADMIN)
@Blocking
class RetirementResource {

    private final UseViews views;
    private final TermsDesk desk;
    private final SignedIn person;
    private final Clock clock;

    RetirementResource(UseViews views, TermsDesk desk, SignedIn person, Clock clock) {
        this.views = views;
        this.desk = desk;
        this.person = person;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance ask(@RestPath String use, @RestPath int version) {
        return page(use, version, new Typed(Map.of("from", today().toString())));
    }

    @POST
    public Response retire(@RestPath String use, @RestPath int version, MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        Optional<Retiring> wanted = RetirementForm.read(typed, today());
        if (wanted.isEmpty()) {
            return Answer.again(page(use, version, typed));
        }
        desk.retire(use, version, wanted.get(), person.accountId());
        return Answer.use(use, Done.RETIRED);
    }

    private TemplateInstance page(String use, int version, Typed typed) {
        UseView view = views.of(use).orElseThrow(NotFoundException::new);
        UseView.Row row = view.versions().stream().filter(one -> one.version() == version).findFirst()
                .orElseThrow(NotFoundException::new);
        return new retirement(view, row, typed, today().toString());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @CheckedTemplate(basePath = "terms/admin")
    record retirement(UseView view, UseView.Row row, Typed typed, String today) implements TemplateInstance {
    }
}
