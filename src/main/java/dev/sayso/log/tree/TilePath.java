package dev.sayso.log.tree;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes addresses of tiles as C2SP tlog-tiles wants them, and reads them. */
final class TilePath {

    private static final String ENTRIES = "entries";
    private static final Pattern WRITTEN = Pattern
            .compile("(entries|\\d{1,2})/((?:x\\d{3}/){0,5}\\d{3})(?:\\.p/(\\d{1,3}))?");
    private static final int THOUSAND = 1000;

    private TilePath() {
    }

    static String of(Tile tile) {
        String level = tile.level() == Tile.ENTRIES ? ENTRIES : String.valueOf(tile.level());
        return level + '/' + number(tile.index()) + (tile.isFull() ? "" : ".p/" + tile.width());
    }

    private static String number(long index) {
        StringBuilder path = new StringBuilder(String.format(Locale.ROOT, "%03d", index % THOUSAND));
        for (long rest = index / THOUSAND; rest > 0; rest /= THOUSAND) {
            path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % THOUSAND));
        }
        return path.toString();
    }

    /** What reads well but is not how it would be written, such as a number with further zeroes, is another address. */
    static Optional<Tile> parse(String path) {
        Matcher parts = WRITTEN.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int level = parts.group(1).equals(ENTRIES) ? Tile.ENTRIES : Integer.parseInt(parts.group(1));
        long index = Long.parseLong(parts.group(2).replaceAll("[x/]", ""));
        int width = parts.group(3) == null ? Tile.FULL : Integer.parseInt(parts.group(3));
        if (level > 63 || width < 1 || width > Tile.FULL) {
            return Optional.empty();
        }
        return Optional.of(new Tile(level, index, width)).filter(tile -> of(tile).equals(path));
    }
}
