package dev.sayso.terms.admin;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import dev.sayso.account.Role;
import dev.sayso.account.SignedIn;
import dev.sayso.terms.Done;
import dev.sayso.terms.NewUse;
import dev.sayso.terms.TermsDesk;
import dev.sayso.terms.reading.Offer;
import dev.sayso.terms.reading.Offers;
import dev.sayso.web.Column;
import dev.sayso.web.Option;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** All uses, and adding one. */
@Path("/admin/terms")
@RolesAllowed(Role.ADMIN)
@Blocking
class AdminTermsResource {

    private final Offers offers;
    private final TermsDesk desk;
    private final SignedIn person;
    private final Reader reader;

    AdminTermsResource(Offers offers, TermsDesk desk, SignedIn person, Reader reader) {
        this.offers = offers;
        this.desk = desk;
        this.person = person;
        this.reader = reader;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list() {
        return new allUses(offers.all(reader.language()), List.of(Column.text(reader.words().column_use()),
                Column.text(reader.words().column_terms()), Column.text(reader.words().column_published()),
                Column.text(reader.words().column_state())));
    }

    @GET
    @Path("/new-use")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance blank() {
        return form(new Typed(Map.of()));
    }

    @POST
    @Path("/new-use")
    public Response add(MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        Optional<NewUse> use = UseForm.read(typed);
        if (use.isEmpty()) {
            return Answer.again(form(typed));
        }
        desk.add(use.get(), person.accountId());
        return Answer.use(use.get().name(), Done.ADDED);
    }

    private TemplateInstance form(Typed typed) {
        return new newUse(typed, reader.withdrawals(), reader.asks());
    }

    @CheckedTemplate(basePath = "terms/admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record allUses(List<Offer> offers, List<Column> columns) implements TemplateInstance {
    }

    @CheckedTemplate(basePath = "terms/admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record newUse(Typed typed, List<Option> withdrawals, List<Option> asks) implements TemplateInstance {
    }
}
