package dev.sayso;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import io.agroal.api.AgroalDataSource;

/** A copy of all tables, and their restoring, as a dump would do it. */
public final class Backup {

    private static final String TABLES = """
            select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
            and table_name <> 'flyway_schema_history'""";

    private final List<String> tables = new ArrayList<>();
    private final String schema;

    private Backup(String schema) {
        this.schema = schema;
    }

    /** Of what is there now, in one moment. */
    public static Backup of(AgroalDataSource database, String schema) throws SQLException {
        Backup backup = new Backup(schema);
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            sql.execute("create schema " + schema);
            try (ResultSet rows = sql.executeQuery(TABLES)) {
                while (rows.next()) {
                    backup.tables.add(rows.getString(1));
                }
            }
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            for (String table : backup.tables) {
                sql.execute("create table " + schema + "." + table + " as select * from public." + table);
            }
            connection.commit();
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
        return backup;
    }

    /** In the connection's transaction, which whoever calls this ends. */
    public void restore(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            sql.execute(postgres ? "set session_replication_role = replica" : "set referential_integrity false");
            for (String table : tables) {
                sql.execute("delete from public." + table);
            }
            for (String table : tables) {
                sql.execute("insert into public." + table + " select * from " + schema + "." + table);
            }
            sql.execute(postgres ? "set session_replication_role = origin" : "set referential_integrity true");
        }
    }
}
