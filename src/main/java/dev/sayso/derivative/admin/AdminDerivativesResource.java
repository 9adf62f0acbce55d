package dev.sayso.derivative.admin;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.sayso.account.Role;
import dev.sayso.derivative.page.MadeMessages;
import dev.sayso.derivative.page.MadePlace;
import dev.sayso.web.Column;
import dev.sayso.web.Messages;
import dev.sayso.web.Pager;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Shows administrators what was objected to, and what is overdue. */
@Path(AdminDerivativesResource.PATH)
@RolesAllowed(Role.ADMIN)
@Blocking
class AdminDerivativesResource {

    static final String PATH = "/admin/derivatives";

    private static final int SHOWN = 50;

    private final Concerns concerns;

    AdminDerivativesResource(Concerns concerns) {
        this.concerns = concerns;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@RestQuery @Nullable String after) {
        List<Long> ids = concerns.objected(MadePlace.of(after).orElse(Long.MAX_VALUE), SHOWN + 1);
        boolean more = ids.size() > SHOWN;
        List<Long> shown = more ? ids.subList(0, SHOWN) : ids;
        String next = more ? PATH + "?after=" + MadePlace.token(shown.get(SHOWN - 1)) : null;
        Pager pages = after == null && next == null ? null : new Pager(after == null ? null : PATH, next);
        MadeMessages words = Messages.of(MadeMessages.class);
        return new adminDerivatives(concerns.objections(shown),
                List.of(Column.text(words.column_made()), Column.text(words.column_because()), Column.text(words.admin_who()),
                        Column.text(words.admin_words()), Column.text(words.admin_when())),
                pages, concerns.overdue(SHOWN), List.of(Column.text(words.column_made()), Column.text(words.admin_due())));
    }

    @CheckedTemplate(basePath = "derivative", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record adminDerivatives(List<Objection> objections, List<Column> columns, @Nullable Pager pages, List<Overdue> overdue,
            List<Column> dueColumns) implements TemplateInstance {
    }
}
