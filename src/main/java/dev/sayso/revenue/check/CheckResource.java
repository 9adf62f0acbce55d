package dev.sayso.revenue.check;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.sayso.account.Role;
import dev.sayso.revenue.RevenueMessages;
import dev.sayso.web.Column;
import dev.sayso.web.Messages;
import dev.sayso.web.Pager;
import dev.sayso.web.Place;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Administrators see what the looks at the whole ledger found, and take the ledger to other programs. */
@Path("/admin/revenue/checks")
@RolesAllowed(Role.ADMIN)
@Blocking
class CheckResource {

    private static final String PATH = "/admin/revenue/checks";
    private static final int LINES = 50;

    /** The latest first. */
    record ListView(List<RevenueCheck> checks, List<Column> columns, @Nullable Pager pager) {
    }

    private final Checks checks;
    private final CheckJob job;
    private final EntityManager entities;

    CheckResource(Checks checks, CheckJob job, EntityManager entities) {
        this.checks = checks;
        this.job = job;
        this.entities = entities;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(@RestQuery @Nullable String after, @RestQuery @Nullable String begun) {
        RevenueMessages words = Messages.of(RevenueMessages.class);
        List<RevenueCheck> found = checks.latest(Place.of(after).orElse(null), LINES + 1);
        List<RevenueCheck> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        String next = found.size() > LINES ? PATH + "?after=" + shown.get(LINES - 1).place().token() : null;
        return new checks(new ListView(shown,
                List.of(Column.text(words.check_at()), Column.text(words.check_result()), Column.number(words.check_journals()),
                        Column.number(words.check_balances()), Column.number(words.check_targets()),
                        Column.number(words.check_suspended())),
                after == null && next == null ? null : new Pager(after == null ? null : PATH, next)), begun != null);
    }

    @POST
    public Response check() {
        job.wake();
        return Response.seeOther(URI.create(PATH + "?begun=1")).build();
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@RestPath UUID id) {
        RevenueMessages words = Messages.of(RevenueMessages.class);
        RevenueCheck check = checks.findByIdOptional(id).orElseThrow(NotFoundException::new);
        return new check(check, checks.differences(id), List.of(Column.text(words.difference_kind_column()),
                Column.text(words.difference_subject()), Column.number(words.difference_expected()),
                Column.number(words.difference_found())));
    }

    @GET
    @Path("/ledger.journal")
    @Produces("text/plain; charset=utf-8")
    public Response ledger() {
        StreamingOutput file = new HledgerFile(entities);
        return Response.ok(file).header("Content-Disposition", "attachment; filename=\"sayso-ledger.journal\"").build();
    }

    @CheckedTemplate(basePath = "revenue")
    record checks(ListView view, boolean begun) implements TemplateInstance {
    }

    @CheckedTemplate(basePath = "revenue")
    record check(RevenueCheck check, List<Difference> differences, List<Column> columns) implements TemplateInstance {
    }
}
