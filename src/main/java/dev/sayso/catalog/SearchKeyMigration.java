package dev.sayso.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import jakarta.inject.Singleton;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

import io.quarkus.flyway.FlywayConfigurationCustomizer;

/** Adds what titles are searched by, for the items there are: no database folds text as {@link Holding#searchKey} does. */
@Singleton
class SearchKeyMigration implements JavaMigration, FlywayConfigurationCustomizer {

    private static final int PART = 5_000;
    private static final String ADD = "alter table holding add column search_key varchar(2000) default '' not null";
    private static final String TITLES = "select i.id, v.title from item i join item_version v on v.id = i.version_id"
            + " where i.id > ? order by i.id limit " + PART;
    private static final String SET = "update holding set search_key = ? where item_id = ?";

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(this);
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("34");
    }

    @Override
    public String getDescription() {
        return "search key";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement add = connection.createStatement()) {
            add.execute(ADD);
        }
        fill(connection);
    }

    static void fill(Connection connection) throws SQLException {
        try (PreparedStatement titles = connection.prepareStatement(TITLES);
                PreparedStatement set = connection.prepareStatement(SET)) {
            long last = 0;
            for (long next = fill(titles, set, last); next > last; next = fill(titles, set, last)) {
                last = next;
            }
        }
    }

    /** The last item that was seen. */
    private static long fill(PreparedStatement titles, PreparedStatement set, long after) throws SQLException {
        long last = after;
        titles.setLong(1, after);
        try (ResultSet row = titles.executeQuery()) {
            while (row.next()) {
                last = row.getLong(1);
                set.setString(1, Holding.searchKey(row.getString(2)));
                set.setLong(2, last);
                set.addBatch();
            }
        }
        if (last > after) {
            set.executeBatch();
        }
        return last;
    }
}
