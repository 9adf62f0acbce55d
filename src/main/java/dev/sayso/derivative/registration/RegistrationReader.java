package dev.sayso.derivative.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.Item;
import dev.sayso.catalog.intake.HolderEntry;
import dev.sayso.catalog.intake.HolderParser;
import dev.sayso.catalog.intake.ItemRow;
import dev.sayso.catalog.intake.RowParser;
import dev.sayso.derivative.Wrong;
import dev.sayso.money.Ppm;
import dev.sayso.web.AppClock;
import dev.sayso.web.KnownNames;
import dev.sayso.web.NameRefused;
import dev.sayso.web.StrictJson;

/**
 * Reads registrations written in JSON. Members that nobody reads are passed over, unless they nearly are ones that are read.
 */
@ApplicationScoped
class RegistrationReader {

    static final int MOST_PARENTS = 50;

    private static final long MOST_COPIES = 1_000_000_000;
    private static final int LONGEST_ID = 128;
    private static final int LONGEST_PERMIT = 4_000;
    private static final int LONGEST_URL = 2_000;

    private static final KnownNames NAMES = KnownNames.of("id", "kind", "title", "url", "holders", "parents", "remixer",
            "commercial", "created_at", "disclosure");
    private static final KnownNames OF_PARENT = KnownNames.of("item", "use", "weight_ppm", "permit");
    private static final KnownNames OF_REMOVAL = KnownNames.of("removed_at", "copies");

    private final Clock clock;

    RegistrationReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads a registration.
     *
     * @throws BadRequestException if it is no JSON object
     * @throws NameRefused for a member that stands twice or nearly is one that is read
     * @throws DerivativeRejected if a member is wrong in itself
     * @throws dev.sayso.catalog.intake.RowRejected if no item can be so
     */
    Registration read(byte[] body) {
        JsonMembers members = object(body, NAMES);
        String remixer = members.text("remixer", LONGEST_ID);
        Instant madeAt = members.past("created_at", latest());
        List<ParentNamed> parents = parents(members);
        ItemRow item = item(members, remixer, madeAt);
        if (parents.stream().anyMatch(parent -> parent.item().equals(item.id()))) {
            throw members.wrong(ParentNamed.PARENTS, Wrong.OWN_PARENT);
        }
        boolean commercial = members.flag("commercial", true);
        return new Registration(item, remixer, commercial, madeAt, parents,
                BodyHash.of(item, remixer, commercial, madeAt, parents),
                BodyHash.of(item, remixer, commercial, madeAt, parents.stream().map(ParentNamed::withoutPermit).toList()));
    }

    /**
     * Reads that a derivative was removed.
     *
     * @throws BadRequestException if it is no JSON object
     * @throws DerivativeRejected if a member is wrong in itself
     */
    RemovalDesk.Removal removal(byte[] body) {
        JsonMembers members = object(body, OF_REMOVAL);
        return new RemovalDesk.Removal(members.past("removed_at", latest()),
                members.number("copies", 0, MOST_COPIES, Wrong.BAD_COUNT));
    }

    /** Clocks differ. */
    private Instant latest() {
        return clock.instant().plus(AppClock.TOLERANCE);
    }

    private static JsonMembers object(byte[] body, KnownNames names) {
        JsonNode node = StrictJson.object(body);
        StrictJson.requireClear(node, names, "", new HashSet<>());
        return new JsonMembers(node, "");
    }

    private static ItemRow item(JsonMembers members, String remixer, Instant madeAt) {
        Map<String, String> cells = new HashMap<>();
        cells.put(RowParser.ID, members.text(RowParser.ID, LONGEST_ID));
        cells.put(RowParser.KIND, members.text(RowParser.KIND, LONGEST_ID));
        cells.put(RowParser.TITLE, members.text(RowParser.TITLE, RowParser.LONGEST_TITLE));
        cells.put(RowParser.URL, members.text(RowParser.URL, LONGEST_URL));
        cells.put(RowParser.PUBLISHED_AT, madeAt.toString());
        return RowParser.parse(cells, holders(members, remixer));
    }

    private static List<HolderEntry> holders(JsonMembers members, String remixer) {
        @Nullable
        List<HolderEntry> named = HolderParser.ofJson(members.object().get(RowParser.HOLDERS), new HashSet<>());
        if (named != null) {
            return named;
        }
        if (!HolderParser.isCreator(remixer)) {
            throw members.wrong(RowParser.HOLDERS, Wrong.MISSING);
        }
        return List.of(new HolderEntry(remixer, "", HolderRole.OWNER, null));
    }

    private static List<ParentNamed> parents(JsonMembers members) {
        List<ParentNamed> parents = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (JsonNode node : members.list(ParentNamed.PARENTS, MOST_PARENTS)) {
            ParentNamed parent = parent(node, parents.size());
            if (!named.add(parent.item() + " " + parent.use())) {
                throw new DerivativeRejected(parent.field("item"), Wrong.PARENT_TWICE);
            }
            parents.add(parent);
        }
        if (parents.stream().mapToLong(parent -> parent.weight().value()).sum() != Ppm.WHOLE) {
            throw members.wrong(ParentNamed.PARENTS, Wrong.WEIGHTS_DO_NOT_ADD_UP);
        }
        return parents;
    }

    private static ParentNamed parent(JsonNode node, int place) {
        StrictJson.requireClear(node, OF_PARENT, "/parents/" + place, new HashSet<>());
        JsonMembers members = new JsonMembers(node, ParentNamed.field(place, ""));
        String item = members.text("item", LONGEST_ID);
        if (!Item.isId(item)) {
            throw members.wrong("item", Wrong.BAD_ID);
        }
        int weight = (int) members.number("weight_ppm", 1, Ppm.WHOLE, Wrong.BAD_WEIGHT);
        return new ParentNamed(place, item, members.text("use", LONGEST_ID), new Ppm(weight),
                members.optionalText("permit", LONGEST_PERMIT).orElse(null));
    }
}
