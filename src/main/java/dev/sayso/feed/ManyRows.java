package dev.sayso.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hibernate.StatelessSession;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;

import dev.sayso.web.Scalars;

/** Many rows that are added to a table by one statement, in their order, column by column. */
public final class ManyRows<T> {

    @SuppressWarnings("ArrayRecordComponent") // the driver takes arrays, and nobody compares columns
    private record Column(String type, String value, @Nullable Object[] cells) {
    }

    private record Same(String type, @Nullable String value) {

        String expression(String column) {
            return "cast(" + (value == null ? "null" : "cast(:" + column + " as varchar)") + " as " + type + ")";
        }
    }

    private final String table;
    private final List<T> rows;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Same> same = new LinkedHashMap<>();

    private ManyRows(String table, Collection<T> rows) {
        this.table = table;
        this.rows = List.copyOf(rows);
    }

    /**
     * Rows for a table.
     *
     * @param table its name, and those of the columns, are written into the statement as they are
     */
    public static <T> ManyRows<T> into(String table, Collection<T> rows) {
        return new ManyRows<>(table, rows);
    }

    public ManyRows<T> number(String column, Function<T, @Nullable Long> cell) {
        return with(column, "bigint", "%s", rows.stream().map(cell).toArray(Long[]::new));
    }

    public ManyRows<T> text(String column, Function<T, @Nullable String> cell) {
        return with(column, "varchar", "%s", rows.stream().map(cell).toArray(String[]::new));
    }

    public ManyRows<T> uuid(String column, Function<T, @Nullable UUID> cell) {
        return with(column, "varchar", "cast(%s as uuid)",
                rows.stream().map(cell).map(id -> id == null ? null : id.toString()).toArray(String[]::new));
    }

    public ManyRows<T> bytes(String column, Function<T, byte[]> cell) {
        return with(column, "bytea", "%s", rows.stream().map(cell).toArray(byte[][]::new));
    }

    public ManyRows<T> flag(String column, Function<T, Boolean> cell) {
        return with(column, "boolean", "%s", rows.stream().map(cell).toArray(Boolean[]::new));
    }

    public ManyRows<T> moment(String column, Function<T, @Nullable Instant> cell) {
        return with(column, "varchar", "cast(%s as timestamp(6) with time zone)",
                rows.stream().map(row -> written(cell.apply(row))).toArray(String[]::new));
    }

    private static @Nullable String written(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    /**
     * The same in every row.
     *
     * @param type of the column in SQL
     */
    public ManyRows<T> all(String column, String type, @Nullable Object value) {
        same.put(column, new Same(type, value == null ? null : value.toString()));
        return this;
    }

    private ManyRows<T> with(String column, String type, String value, @Nullable Object[] cells) {
        columns.put(column, new Column(type, value.formatted("v_" + column), cells));
        return this;
    }

    public void add(StatelessSession session) {
        add(session, "");
    }

    /**
     * Leaves out those whose keys are taken.
     *
     * @return how many were new
     */
    public int addUnlessThere(StatelessSession session) {
        return add(session, " on conflict do nothing");
    }

    private int add(StatelessSession session, String end) {
        if (rows.isEmpty()) {
            return 0;
        }
        MutationQuery insert = session.createNativeMutationQuery("insert into " + table + " ("
                + Stream.concat(columns.keySet().stream(), same.keySet().stream()).collect(Collectors.joining(", "))
                + ") select " + Stream.concat(columns.values().stream().map(Column::value),
                        same.entrySet().stream().map(one -> one.getValue().expression(one.getKey())))
                        .collect(Collectors.joining(", "))
                + " from unnest(" + arrays() + ") with ordinality as added (" + names() + ", place) order by place" + end);
        columns.forEach((name, column) -> insert.setParameter(name, column.cells()));
        same.forEach((name, one) -> {
            if (one.value() != null) {
                insert.setParameter(name, one.value());
            }
        });
        return insert.executeUpdate();
    }

    private String arrays() {
        return columns.entrySet().stream().map(column -> "cast(:" + column.getKey() + " as " + column.getValue().type()
                + " array)").collect(Collectors.joining(", "));
    }

    private String names() {
        return columns.keySet().stream().map(name -> "v_" + name).collect(Collectors.joining(", "));
    }

    /**
     * Takes ids from a sequence that gives them out in blocks, as the entities' own generators do.
     *
     * @param block the sequence's increment
     */
    public static List<Long> ids(StatelessSession session, String sequence, int block, int count) {
        List<Long> ids = new ArrayList<>(count + block);
        while (ids.size() < count) {
            Integer[] blocks = new Integer[(count - ids.size() + block - 1) / block];
            Arrays.fill(blocks, block);
            Scalars.longs(session.createNativeQuery(
                    "select nextval('" + sequence + "') from unnest(cast(:blocks as integer array)) as wanted (n)",
                    Object.class).setParameter("blocks", blocks)).forEach(first -> addBlock(ids, first, block));
        }
        return ids.subList(0, count);
    }

    private static void addBlock(List<Long> ids, long first, int block) {
        for (long id = first; id < first + block; id++) {
            ids.add(id);
        }
    }
}
