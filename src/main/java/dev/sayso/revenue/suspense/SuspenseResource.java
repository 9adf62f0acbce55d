package dev.sayso.revenue.suspense;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.sayso.account.Role;
import dev.sayso.account.SignedIn;
import dev.sayso.revenue.RevenueMessages;
import dev.sayso.web.Column;
import dev.sayso.web.Messages;
import dev.sayso.web.Pager;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Administrators see what waits, why and since when, and have it posted when the cause is gone. */
@Path("/admin/revenue/suspense")
@RolesAllowed(Role.ADMIN)
@Blocking
class SuspenseResource {

    private static final String PATH = "/admin/revenue/suspense";
    private static final int LINES = 50;

    /**
     * All causes, and some derivatives.
     *
     * @param corrections how many wait for an event that is not known
     */
    record View(List<CauseSum> causes, List<Column> causeColumns, long corrections, List<SuspenseGroup> groups,
            List<Column> columns, @Nullable Pager pager) {
    }

    private final Suspense suspense;
    private final RedriveJob job;
    private final SignedIn person;

    SuspenseResource(Suspense suspense, RedriveJob job, SignedIn person) {
        this.suspense = suspense;
        this.job = job;
        this.person = person;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(@RestQuery @DefaultValue("") String after, @RestQuery @Nullable Integer moved) {
        RevenueMessages words = Messages.of(RevenueMessages.class);
        List<String> found = suspense.derivatives(after, LINES + 1);
        List<String> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        String next = found.size() > LINES ? PATH + "?after=" + shown.get(LINES - 1) : null;
        return new suspense(new View(suspense.causes(),
                List.of(Column.text(words.suspense_cause()), Column.number(words.suspense_events()),
                        Column.number(words.suspense_sum()), Column.text(words.suspense_oldest())),
                suspense.waitingCorrections(), suspense.groups(shown),
                List.of(Column.text(words.suspense_derivative()), Column.text(words.suspense_cause()),
                        Column.number(words.suspense_events()), Column.number(words.suspense_sum()),
                        Column.text(words.suspense_oldest()), Column.unseen(words.suspense_redrive())),
                after.isEmpty() && next == null ? null : new Pager(after.isEmpty() ? null : PATH, next)), moved);
    }

    /** All of it in the background, or of one derivative at once. */
    @POST
    @Path("/redrive")
    public Response redrive(@RestForm @Nullable String derivative) {
        if (derivative == null || derivative.isEmpty()) {
            job.wake();
            return Response.seeOther(URI.create(PATH + "?moved=-1")).build();
        }
        return Response.seeOther(URI.create(PATH + "?moved=" + job.redrive(derivative, person.accountId()))).build();
    }

    @CheckedTemplate(basePath = "revenue")
    record suspense(View view, @Nullable Integer moved) implements TemplateInstance {
    }
}
