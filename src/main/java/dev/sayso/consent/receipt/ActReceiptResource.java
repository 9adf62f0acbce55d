package dev.sayso.consent.receipt;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.sayso.account.Role;
import dev.sayso.consent.Acting;
import dev.sayso.consent.history.HistoryMessages;
import dev.sayso.log.LogHeads;
import dev.sayso.log.LogKeys;
import dev.sayso.web.Column;
import dev.sayso.web.Counted;
import dev.sayso.web.Messages;
import dev.sayso.web.Pager;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Where the answers of one act stand in the log, for their creator. */
@Path(ReceiptResource.PATH + "/acts/{act:[0-9a-f-]{36}}")
@RolesAllowed(Role.CREATOR)
@Blocking
class ActReceiptResource {

    private static final int SHOWN = 50;

    private final ActEntries entries;
    private final LogKeys keys;
    private final LogHeads heads;
    private final Acting acting;

    ActReceiptResource(ActEntries entries, LogKeys keys, LogHeads heads, Acting acting) {
        this.entries = entries;
        this.keys = keys;
        this.heads = heads;
        this.acting = acting;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response show(@RestPath UUID act, @RestQuery @DefaultValue("0") String after) {
        int last = after.matches("[0-9]{1,9}") ? Integer.parseInt(after) : 0;
        long answers = count(act);
        List<ActEntries.Line> lines = entries.after(acting.creator(), act, last, SHOWN + 1);
        if (answers == 1) {
            return Response.seeOther(URI.create(ReceiptResource.PATH + "/" + entries.after(acting.creator(), act, 0, 1).get(0)
                    .number())).build();
        }
        List<ActEntries.Line> shown = lines.subList(0, Math.min(SHOWN, lines.size()));
        return Response.ok(new actReceipt(new ActView(act, counted(answers), shown, pager(act, last, lines)))).build();
    }

    private static @Nullable Pager pager(UUID act, int after, List<ActEntries.Line> lines) {
        String path = ReceiptResource.PATH + "/acts/" + act;
        String next = lines.size() > SHOWN ? path + "?after=" + lines.get(SHOWN - 1).number() : null;
        return after == 0 && next == null ? null : new Pager(after == 0 ? null : path, next);
    }

    @GET
    @Path("/entries.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(@RestPath UUID act) {
        count(act);
        return Response.ok(new ActFile(entries, acting.creator(), act, keys.origin(), heads.origins()))
                .header("Content-Disposition", "attachment; filename=\"sayso-receipt-" + act + ".json\"").build();
    }

    private long count(UUID act) {
        long answers = entries.count(acting.creator(), act);
        if (answers == 0) {
            throw new NotFoundException();
        }
        return answers;
    }

    private String counted(long answers) {
        return Counted.of(Messages.of(HistoryMessages.class).answers(), answers, acting.language());
    }

    /**
     * What the page shows.
     *
     * @param answers how many, in words
     * @param lines those of this page
     * @param pager null if there is but one
     */
    public record ActView(UUID act, String answers, List<ActEntries.Line> lines, @Nullable Pager pager) {

        /** Their table's. */
        public List<Column> columns() {
            ReceiptMessages words = Messages.of(ReceiptMessages.class);
            return List.of(Column.text(words.column_answer()), Column.number(words.column_place()), Column.text(words.entry()));
        }
    }

    @CheckedTemplate(basePath = "consent")
    record actReceipt(ActView view) implements TemplateInstance {
    }
}
