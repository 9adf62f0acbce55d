package dev.sayso.catalog.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.Reason;
import dev.sayso.web.KnownNames;
import dev.sayso.web.NameRefused;
import dev.sayso.web.StrictJson;
import dev.sayso.web.Written;

/** Reads holders: a list of objects in JSON, {@code creator:ROLE:ppm;…} in CSV. */
public final class HolderParser {

    static final int LONGEST_NAME = 200;

    private static final int MOST = 100;
    private static final KnownNames NAMES = KnownNames.of("creator", "name", "role", "share_ppm");
    private static final Pattern CREATOR = Pattern.compile("[A-Za-z0-9._@-]{1,64}");
    private static final Pattern SHARE = Pattern.compile("-?[0-9]{1,9}");

    private HolderParser() {
    }

    /** Whether the platform may name a creator so. */
    public static boolean isCreator(String text) {
        return CREATOR.matcher(text).matches();
    }

    static String creator(String column, String text) {
        if (!isCreator(text)) {
            throw new RowRejected(column, Reason.BAD_CREATOR, text);
        }
        return text;
    }

    /** The entries of a cell; null for an empty one. */
    public static @Nullable List<HolderEntry> ofCell(@Nullable String cell) {
        if (cell == null || cell.isBlank()) {
            return null;
        }
        List<String> entries = Arrays.stream(cell.split("[;\u061B]")).map(String::strip).filter(entry -> !entry.isEmpty())
                .toList();
        requireFew(entries.size());
        return entries.stream().map(HolderParser::ofEntry).toList();
    }

    /**
     * The entries of a member; null for an absent or null one.
     *
     * @param others takes the names that nobody reads
     * @throws NameRefused for one that nearly is one that is read
     */
    public static @Nullable List<HolderEntry> ofJson(@Nullable JsonNode holders, Collection<String> others) {
        if (holders == null || holders.isNull()) {
            return null;
        }
        if (!holders.isArray()) {
            throw new RowRejected(RowParser.HOLDERS, Reason.NOT_JSON, holders.toString());
        }
        requireFew(holders.size());
        List<HolderEntry> entries = new ArrayList<>();
        for (JsonNode holder : holders) {
            StrictJson.requireClear(holder, NAMES, "/holders/" + entries.size(), others);
            entries.add(ofObject(holder));
        }
        return entries;
    }

    private static HolderEntry ofEntry(String entry) {
        String[] parts = entry.split(":", -1);
        if (parts.length < 2 || parts.length > 3) {
            throw new RowRejected(RowParser.HOLDERS, Reason.UNKNOWN_ROLE, entry);
        }
        HolderRole role = role(parts[1].strip());
        if (role == HolderRole.OWNER && parts.length == 2) {
            throw new RowRejected(RowParser.HOLDERS, Reason.BAD_SHARE, entry);
        }
        return new HolderEntry(creator(RowParser.HOLDERS, parts[0].strip()), "", role,
                share(role, parts.length == 3 ? Written.digits(parts[2]) : ""));
    }

    private static HolderEntry ofObject(JsonNode holder) {
        String name = Fields.checked(RowParser.HOLDERS, holder.path("name").asText(""), LONGEST_NAME);
        HolderRole role = role(holder.path("role").asText(""));
        return new HolderEntry(creator(RowParser.HOLDERS, holder.path("creator").asText("")),
                name.isBlank() ? "" : name, role, share(role, holder.path("share_ppm").asText("")));
    }

    private static HolderRole role(String text) {
        return HolderRole.of(text).orElseThrow(() -> new RowRejected(RowParser.HOLDERS, Reason.UNKNOWN_ROLE, text));
    }

    private static @Nullable Integer share(HolderRole role, String text) {
        if (text.isEmpty() || text.equals("null")) {
            return role == HolderRole.OWNER ? null : Integer.valueOf(0);
        }
        if (!SHARE.matcher(text).matches() || (role == HolderRole.DEPICTED && Integer.parseInt(text) != 0)) {
            throw new RowRejected(RowParser.HOLDERS, Reason.BAD_SHARE, text);
        }
        return Integer.valueOf(text);
    }

    private static void requireFew(int entries) {
        if (entries > MOST) {
            throw new RowRejected(RowParser.HOLDERS, Reason.TOO_MANY, Integer.toString(entries));
        }
    }
}
