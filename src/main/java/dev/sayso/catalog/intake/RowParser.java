package dev.sayso.catalog.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.Item;
import dev.sayso.catalog.ItemKind;
import dev.sayso.catalog.Reason;
import dev.sayso.web.KnownNames;
import dev.sayso.web.Written;

/** Turns the texts of a row into values, or says which field is wrong and why. An empty text is one not given. */
public final class RowParser {

    /** The columns a row can have. */
    public static final String ID = "id";
    public static final String CREATOR = "creator";
    public static final String CREATOR_NAME = "creator_name";
    public static final String TITLE = "title";
    public static final String KIND = "kind";
    public static final String PUBLISHED_AT = "published_at";
    public static final String URL = "url";
    public static final String THUMBNAIL_URL = "thumbnail_url";
    public static final String SPONSORED = "sponsored";
    public static final String HOLDERS = "holders";
    public static final String DEPICTED_COMPLETE = "depicted_complete";

    private static final int CHARACTERS_OF_TITLE = 500;

    /** All of them. */
    public static final KnownNames COLUMNS = KnownNames.of(ID, CREATOR, CREATOR_NAME, TITLE, KIND, PUBLISHED_AT, URL,
            THUMBNAIL_URL, SPONSORED, HOLDERS, DEPICTED_COMPLETE);

    /** In halves of characters, as Java counts them. */
    public static final int LONGEST_TITLE = 2 * CHARACTERS_OF_TITLE;

    private static final int LONGEST_URL = 2_000;
    /** What Java takes for no host, though names in the DNS are so. */
    private static final Pattern HOST_WITH_LOW_LINE = Pattern
            .compile("[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_])?(:[0-9]{1,5})?");
    private static final Instant EARLIEST = Instant.parse("1800-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private RowParser() {
    }

    /**
     * Reads the cells of one row.
     *
     * @param holders all of them, or all but the creator; null if not given
     */
    public static ItemRow parse(Map<String, String> cells, @Nullable List<HolderEntry> holders) {
        Fields fields = new Fields(cells);
        String id = id(fields.required(ID));
        String creator = fields.value(CREATOR, 64);
        return new ItemRow(id, title(fields.value(TITLE, LONGEST_TITLE)), kind(fields.value(KIND, 20)),
                url(URL, fields.value(URL, LONGEST_URL)), url(THUMBNAIL_URL, fields.value(THUMBNAIL_URL, LONGEST_URL)),
                time(fields.value(PUBLISHED_AT, 40)), flag(SPONSORED, fields.value(SPONSORED, 10)),
                flag(DEPICTED_COMPLETE, fields.value(DEPICTED_COMPLETE, 10)),
                creator == null ? null
                        : HolderEntry.ownerOfTheRest(HolderParser.creator(CREATOR, creator),
                                Optional.ofNullable(fields.value(CREATOR_NAME, HolderParser.LONGEST_NAME)).orElse("")),
                holders);
    }

    /** The platform's id, or the reason why it cannot be one. */
    public static String id(String text) {
        if (!Item.isId(text)) {
            throw new RowRejected(ID, Reason.BAD_ID, text);
        }
        return text;
    }

    private static @Nullable String title(@Nullable String text) {
        if (text != null && text.codePointCount(0, text.length()) > CHARACTERS_OF_TITLE) {
            throw new RowRejected(TITLE, Reason.TOO_LONG, text);
        }
        return text;
    }

    private static @Nullable ItemKind kind(@Nullable String text) {
        return text == null ? null : ItemKind.of(text).orElseThrow(() -> new RowRejected(KIND, Reason.UNKNOWN_KIND, text));
    }

    private static @Nullable Boolean flag(String column, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return Written.truth(text).orElseThrow(() -> new RowRejected(column, Reason.BAD_FLAG, text));
    }

    private static @Nullable Instant time(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            Instant time = OffsetDateTime.parse(Written.digits(text)).toInstant().truncatedTo(ChronoUnit.MILLIS);
            if (!time.isBefore(EARLIEST) && time.isBefore(LATEST)) {
                return time;
            }
        } catch (DateTimeException malformed) {
            // as wrong as one out of bounds
        }
        throw new RowRejected(PUBLISHED_AT, Reason.BAD_DATE, text);
    }

    private static @Nullable String url(String column, @Nullable String text) {
        if (text == null || isWebAddress(text)) {
            return text;
        }
        throw new RowRejected(column, Reason.BAD_URL, text);
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            boolean named = uri.getHost() == null ? HOST_WITH_LOW_LINE.matcher(String.valueOf(uri.getRawAuthority())).matches()
                    : uri.getRawUserInfo() == null;
            return named && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
