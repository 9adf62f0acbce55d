package dev.sayso.derivative.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
import dev.sayso.consent.Acting;
import dev.sayso.web.Column;
import dev.sayso.web.Filter;
import dev.sayso.web.Messages;
import dev.sayso.web.Option;
import dev.sayso.web.Pager;
import dev.sayso.web.Problems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** What AI made from a creator's items. */
@Path(MadeResource.PATH)
@RolesAllowed(Role.CREATOR)
@Blocking
class MadeResource {

    static final String PATH = "/derivatives";

    private static final int SHOWN = 50;

    private final Made made;
    private final MadeLines lines;
    private final DerivativeReader reader;
    private final Acting acting;

    MadeResource(Made made, MadeLines lines, DerivativeReader reader, Acting acting) {
        this.made = made;
        this.lines = lines;
        this.reader = reader;
        this.acting = acting;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(@RestQuery @Nullable String state, @RestQuery @Nullable String after) {
        Optional<MadeFilter> filter = MadeFilter.of(state);
        Optional<Long> before = MadePlace.of(after);
        List<Long> ids = made.fromMine(acting.creator(), filter.orElse(null), before.orElse(null), SHOWN + 1);
        boolean more = ids.size() > SHOWN;
        List<Long> shown = more ? ids.subList(0, SHOWN) : ids;
        return new madeList(new MadeView(lines.of(shown, acting.language()), columns(), states(),
                filter.map(MadeFilter::code).orElse(""), applied(filter), pages(filter, before, more ? shown : List.of())));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@RestPath String id, @RestQuery @Nullable String told) {
        long item = made.seen(acting.creator(), id).orElseThrow(NotFoundException::new);
        return new madeOne(reader.read(item, acting.creator(), acting.language()), told == null ? "" : told, Problems.NONE);
    }

    private static List<Column> columns() {
        MadeMessages words = Messages.of(MadeMessages.class);
        return List.of(Column.text(words.column_made()), Column.text(words.column_use()), Column.text(words.column_by()),
                Column.text(words.column_state()));
    }

    private static List<Option> states() {
        MadeMessages words = Messages.of(MadeMessages.class);
        List<Option> states = new ArrayList<>(List.of(Option.of("", words.filter_all())));
        Arrays.stream(MadeFilter.values()).forEach(filter -> states.add(Option.of(filter.code(), words.filter(filter))));
        return states;
    }

    private static List<Filter> applied(Optional<MadeFilter> filter) {
        return filter.map(one -> new Filter(Messages.of(MadeMessages.class).filter(one), PATH)).stream().toList();
    }

    private static @Nullable Pager pages(Optional<MadeFilter> filter, Optional<Long> before, List<Long> more) {
        String first = PATH + filter.map(one -> "?state=" + one.code()).orElse("");
        return before.isEmpty() && more.isEmpty() ? null
                : new Pager(before.isEmpty() ? null : first, more.isEmpty() ? null
                        : first + (filter.isPresent() ? "&" : "?") + "after=" + MadePlace.token(more.get(more.size() - 1)));
    }

    @CheckedTemplate(basePath = "derivative", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record madeList(MadeView view) implements TemplateInstance {
    }

    @CheckedTemplate(basePath = "derivative", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record madeOne(DerivativeView view, String told, Problems problems) implements TemplateInstance {
    }
}
