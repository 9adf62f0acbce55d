package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class StartCheckTest {

    private static final Map<String, String> WHOLE = Map.of("SAYSO_PUBLIC_URL", "https://sayso.example.com",
            "SAYSO_OIDC_URL", "https://login.example.com/realms/sayso", "SAYSO_OIDC_SECRET", "s",
            "SAYSO_STATE_SECRET", "s".repeat(32), "SAYSO_TOKEN_SECRET", "t".repeat(32),
            "SAYSO_DATABASE_URL", "jdbc:postgresql://localhost:5432/sayso", "SAYSO_DATABASE_USER", "sayso",
            "SAYSO_DATABASE_PASSWORD", "p");

    @TempDir
    Path folder;

    @Test
    void nothingIsSaidOfWhatIsThere() {
        assertThat(StartCheck.missing(settings(WHOLE))).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        assertThat(StartCheck.missing(settings(Map.of()))).hasSameSizeAs(WHOLE.keySet())
                .allMatch(problem -> WHOLE.keySet().stream().anyMatch(problem::startsWith));
    }

    @ParameterizedTest
    @ValueSource(strings = { "SAYSO_PUBLIC_URL", "SAYSO_OIDC_URL", "SAYSO_OIDC_SECRET", "SAYSO_STATE_SECRET",
            "SAYSO_TOKEN_SECRET", "SAYSO_DATABASE_URL", "SAYSO_DATABASE_USER", "SAYSO_DATABASE_PASSWORD" })
    void eachIsNeeded(String name) {
        Map<String, String> others = new HashMap<>(WHOLE);
        others.put(name, "  ");
        assertThat(StartCheck.missing(settings(others))).singleElement().asString().startsWith(name + " is not set: ");
    }

    @ParameterizedTest
    @CsvSource({ "SAYSO_STATE_SECRET, short", "SAYSO_TOKEN_SECRET, short", "SAYSO_PUBLIC_URL, sayso.example.com",
            "SAYSO_PUBLIC_URL, https://sayso.example.com/", "SAYSO_PUBLIC_URL, https://sayso.example.com/app",
            "SAYSO_PUBLIC_URL, ftp://sayso.example.com", "SAYSO_PUBLIC_URL, https://", "SAYSO_PUBLIC_URL, https://a b",
            "SAYSO_PUBLIC_URL, https://me@sayso.example.com", "SAYSO_PUBLIC_URL, https://sayso.example.com?x" })
    void whatCannotBeIsNamedToo(String name, String value) {
        Map<String, String> others = new HashMap<>(WHOLE);
        others.put(name, value);
        assertThat(StartCheck.missing(settings(others))).singleElement().asString().startsWith(name + " is ");
    }

    @Test
    void damagedDatabaseIsNamedWithItsFile() throws SQLException, IOException {
        String url = "jdbc:h2:file:" + folder.resolve("sayso") + ";MODE=PostgreSQL";
        assertThat(StartCheck.damage(database(url))).as("none is there yet").isEmpty();
        try (Connection database = DriverManager.getConnection(url)) {
            database.createStatement().execute("create table filler as select x, rpad('a', 1000) from system_range(1, 1000)");
        }
        assertThat(StartCheck.damage(database(url))).isEmpty();
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve("sayso.mv.db").toFile(), "rw")) {
            file.write(new byte[(int) file.length()]);
        }
        assertThat(StartCheck.damage(database(url))).singleElement().asString().contains("sayso.mv.db is damaged");
    }

    @Test
    void databaseOfAnotherKindIsNotLookedAt() {
        assertThat(StartCheck.damage(database("jdbc:postgresql://nowhere.invalid/sayso"))).isEmpty();
        assertThat(StartCheck.damage(settings(Map.of()))).isEmpty();
    }

    private static Config database(String url) {
        return settings(Map.of("quarkus.datasource.jdbc.url", url));
    }

    private static Config settings(Map<String, String> values) {
        return new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(values, "test", 100)).build();
    }
}
