package dev.sayso.consent.change.sheet;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Audience;
import dev.sayso.web.CsvCell;

/** What is written in the cells of the file, the same in every language. */
final class SheetWords {

    static final String YES = "yes";
    static final String NO = "no";
    static final String EVERYONE = "everyone";
    static final String VERIFIED = "verified";

    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)[a-z]*";

    /** What spreadsheets take for a number, a day, a time or a truth, and write otherwise than it was. */
    private static final Pattern TAKEN_FOR_A_VALUE = Pattern.compile("(?i)[.:@~-]*[0-9][0-9.:@~-]*|[0-9.]+e[0-9-]+"
            + "|true|false|[0-9:.-]+(am|pm)|[0-9]{1,4}[.-]?" + MONTH + "([.-]?[0-9]{1,4})?|" + MONTH
            + "[.-]?[0-9]{1,4}([.-][0-9]{1,4})?");

    private SheetWords() {
    }

    /** An id, which no spreadsheet changes. */
    static String id(String id) {
        return TAKEN_FOR_A_VALUE.matcher(id).matches() ? CsvCell.asText(id) : CsvCell.defused(id);
    }

    /** Empty where nothing is said, or no longer. */
    static String answer(Act.@Nullable Kind kind) {
        return kind == null || kind == Act.Kind.CLEAR ? "" : kind.name().toLowerCase(Locale.ROOT);
    }

    static String commercial(boolean allowed) {
        return allowed ? YES : NO;
    }

    static String audience(Audience audience) {
        Set<String> listed = audience.listed();
        if (listed == null) {
            return audience.verifiedOnly() ? VERIFIED : EVERYONE;
        }
        String ids = String.join(" ", new TreeSet<>(listed));
        // A list of one who is called like a word is told from the word by saying it twice.
        return ids.equalsIgnoreCase(EVERYONE) || ids.equalsIgnoreCase(VERIFIED) ? ids + " " + ids : id(ids);
    }
}
