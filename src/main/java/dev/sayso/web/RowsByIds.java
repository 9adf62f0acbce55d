package dev.sayso.web;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of very many ids, which go to the database as one array: the query has the same text whatever their number, and
 * a row costs little more than its transport. Sees what the running transaction has written.
 */
@ApplicationScoped
public class RowsByIds {

    /** Makes something of the row that a result stands on. */
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Takes what it wants of the row that a result stands on. */
    public interface Visitor {
        void see(ResultSet row) throws SQLException;
    }

    private static final String ANY = "= any (?)";

    private final EntityManager entities;

    RowsByIds(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What was made of each row, in their order.
     *
     * @param sql with one parameter, written just so: {@code id = any (?)}
     */
    public <T> List<T> read(String sql, Collection<Long> ids, Reading<T> reading) {
        List<T> rows = new ArrayList<>();
        each(sql, ids, row -> rows.add(reading.of(row)));
        return rows;
    }

    /** The same of a selection; first come those within bounds. */
    public <T> List<T> read(String sql, Selection ids, Reading<T> reading) {
        List<T> rows = new ArrayList<>();
        each(sql, ids, row -> rows.add(reading.of(row)));
        return rows;
    }

    /** The same for what need not be a list. */
    public void each(String sql, Collection<Long> ids, Visitor visitor) {
        each(sql, Selection.of(ids), visitor);
    }

    /** The same of a selection; first come those within bounds. */
    public void each(String sql, Selection ids, Visitor visitor) {
        if (ids.isEmpty()) {
            return;
        }
        flush();
        entities.unwrap(Session.class).doWork(connection -> {
            if (ids.isBounded()) {
                within(connection, sql, ids, visitor);
            }
            if (!ids.others().isEmpty()) {
                each(connection, sql, "bigint", ids.others(), visitor);
            }
        });
    }

    /** The same for rows that are known by texts, such as the platform's ids. */
    public void eachNamed(String sql, Collection<String> names, Visitor visitor) {
        if (!names.isEmpty()) {
            flush();
            entities.unwrap(Session.class).doWork(connection -> each(connection, sql, "varchar", names, visitor));
        }
    }

    private void flush() {
        if (entities.isJoinedToTransaction()) {
            entities.flush();
        }
    }

    private static void within(Connection connection, String sql, Selection ids, Visitor visitor) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql.replace(ANY, "between ? and ?"))) {
            query.setLong(1, ids.first());
            query.setLong(2, ids.last());
            each(query, visitor);
        }
    }

    private static void each(Connection connection, String sql, String type, Collection<?> keys, Visitor visitor)
            throws SQLException {
        Array array = connection.createArrayOf(type, keys.toArray());
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, array);
            each(query, visitor);
        } finally {
            array.free();
        }
    }

    private static void each(PreparedStatement query, Visitor visitor) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                visitor.see(row);
            }
        }
    }

    /** The time in a column. */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The number in a column that may have none. */
    public static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
