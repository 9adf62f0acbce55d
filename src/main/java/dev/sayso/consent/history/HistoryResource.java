package dev.sayso.consent.history;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.sayso.account.Role;
import dev.sayso.consent.Acting;
import dev.sayso.consent.ConsentDesk;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** A creator's answers: all of them, one in full, and as a file. */
@Path(HistoryPages.PATH)
@RolesAllowed(Role.CREATOR)
@Blocking
class HistoryResource {

    private static final String NUMBER = "{number:[1-9][0-9]{0,8}}";

    private static final int FILE_PAGE = 1_000;

    private final HistoryPages pages;
    private final AnswerPages answers;
    private final AnswerRecords records;
    private final ConsentDesk desk;
    private final Acting acting;

    HistoryResource(HistoryPages pages, AnswerPages answers, AnswerRecords records, ConsentDesk desk, Acting acting) {
        this.pages = pages;
        this.answers = answers;
        this.records = records;
        this.desk = desk;
        this.acting = acting;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response list(@Context UriInfo address) {
        HistoryView view = pages.page(address.getQueryParameters());
        return Response.status(view.problems().isEmpty() ? 200 : 422).entity(new history(view)).build();
    }

    @GET
    @Path("/" + NUMBER)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@RestPath int number, @RestQuery @Nullable String ends) {
        return new answer(answers.page(number, "accepted".equals(ends)));
    }

    @POST
    @Path("/" + NUMBER + "/end-acceptance")
    public Response letEnd(@RestPath int number) {
        desk.letEnd(acting.creator(), number);
        return Response.seeOther(URI.create(HistoryPages.PATH + "/" + number + "?ends=accepted")).build();
    }

    @GET
    @Path("/export")
    @Produces("text/csv; charset=utf-8")
    public Response export(@Context UriInfo address) {
        HistoryFilter filter = HistoryFilter.of(address.getQueryParameters());
        if (!HistoryPages.problems(filter).isEmpty()) {
            return Response.seeOther(URI.create(filter.address(HistoryPages.PATH))).build();
        }
        return Response.ok(new HistoryFile(records, acting.creator(), filter, FILE_PAGE))
                .header("Content-Disposition", "attachment; filename=\"sayso-history.csv\"")
                .header("Cache-Control", "no-store").build();
    }

    @CheckedTemplate(basePath = "consent")
    record history(HistoryView view) implements TemplateInstance {
    }

    @CheckedTemplate(basePath = "consent")
    record answer(AnswerView view) implements TemplateInstance {
    }
}
