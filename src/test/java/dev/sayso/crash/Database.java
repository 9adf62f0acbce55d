package dev.sayso.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL that can be stopped and started again at the same address, with what it holds. */
final class Database implements AutoCloseable {

    private final Path data;
    private final Map<String, String> settings;
    private EmbeddedPostgres server;

    /**
     * @param data an empty directory
     * @param settings of the server
     */
    Database(Path data, Map<String, String> settings) throws IOException {
        this.data = data;
        this.settings = settings;
        server = builder().start();
    }

    private EmbeddedPostgres.Builder builder() {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
        settings.forEach(builder::setServerConfig);
        return builder;
    }

    /** @param application its name among the sessions */
    String url(String application) {
        return server.getJdbcUrl("postgres", "postgres") + "&ApplicationName=" + application;
    }

    Store store() {
        return new Store(server.getPostgresDatabase());
    }

    void stop() throws IOException {
        server.close();
    }

    void startAgain() throws IOException {
        server = builder().setPort(server.getPort()).start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
