package dev.sayso.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The first row of a file: which of its columns are read, and as what. */
public final class ColumnNames {

    private final List<String> names;
    private final KnownNames known;

    private ColumnNames(List<String> names, KnownNames known) {
        this.names = names;
        this.known = known;
    }

    /**
     * The names as they count: in any case, without blanks around and without marks that nobody sees. Columns without a
     * name, which spreadsheets leave behind, are like any that nobody reads.
     *
     * @throws NameRefused for names that stand twice or nearly are ones that are read
     */
    public static ColumnNames of(List<String> written, KnownNames known) {
        List<String> names = written.stream().map(name -> Written.plain(name).toLowerCase(Locale.ROOT)).toList();
        List<NameRefused.Doubt> doubts = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            int column = i + 1;
            if (!name.isEmpty() && !met.add(name)) {
                doubts.add(new NameRefused.Doubt(name, null, column, "column"));
            }
            known.meant(name).ifPresent(meant -> doubts.add(new NameRefused.Doubt(name, meant, column, "column")));
        }
        if (!doubts.isEmpty()) {
            throw NameRefused.columns(doubts);
        }
        return new ColumnNames(names, known);
    }

    public int size() {
        return names.size();
    }

    /** As what a column is read, from 0; null for one that is not. */
    public @Nullable String at(int column) {
        return known.has(names.get(column)) ? names.get(column) : null;
    }

    public boolean has(String name) {
        return names.contains(name);
    }

    /** The names of the columns that nobody reads. */
    public List<String> others() {
        return names.stream().filter(name -> !name.isEmpty() && !known.has(name)).toList();
    }
}
