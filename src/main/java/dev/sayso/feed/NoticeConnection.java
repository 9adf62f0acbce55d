package dev.sayso.feed;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;

/** Hears notices over a connection of its own to PostgreSQL, beside the pool, which would take it away between uses. */
final class NoticeConnection implements AutoCloseable {

    /** After so long without a notice the connection is tried: the other end may be gone without a word. */
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final int SECONDS_TO_ANSWER = 5;

    private final Connection connection;

    private NoticeConnection(Connection connection) {
        this.connection = connection;
    }

    /** @param pool whose address, name and password it uses */
    static NoticeConnection open(AgroalConnectionFactoryConfiguration pool) throws SQLException {
        NoticeConnection opened = new NoticeConnection(DriverManager.getConnection(pool.jdbcUrl(), properties(pool)));
        try (Statement listen = opened.connection.createStatement()) {
            listen.execute("listen " + Notices.CHANNEL);
            return opened;
        } catch (SQLException failed) {
            opened.close();
            throw failed;
        }
    }

    private static Properties properties(AgroalConnectionFactoryConfiguration pool) {
        Properties properties = new Properties();
        properties.putAll(pool.jdbcProperties());
        if (pool.principal() instanceof NamePrincipal name) {
            properties.putAll(name.asProperties());
        }
        pool.credentials().stream().filter(SimplePassword.class::isInstance).map(SimplePassword.class::cast)
                .forEach(password -> properties.putAll(password.asProperties()));
        properties.setProperty("ApplicationName", "sayso-notices");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", String.valueOf(SECONDS_TO_ANSWER));
        properties.setProperty("socketTimeout", String.valueOf(2 * SECONDS_TO_ANSWER));
        return properties;
    }

    /**
     * Waits for notices.
     *
     * @return what they say; nothing if there were none for a while
     * @throws SQLException if none can come any more
     */
    List<String> next() throws SQLException {
        PGNotification[] notices = connection.unwrap(PGConnection.class).getNotifications((int) SILENCE.toMillis());
        if (notices != null && notices.length > 0) {
            return Stream.of(notices).map(PGNotification::getParameter).toList();
        }
        if (!connection.isValid(SECONDS_TO_ANSWER)) {
            throw new SQLNonTransientConnectionException("The database does not answer");
        }
        return List.of();
    }

    /** Ends it at once, whoever waits for notices. */
    @Override
    public void close() throws SQLException {
        connection.abort(Runnable::run);
    }
}
