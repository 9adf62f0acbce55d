package dev.sayso.terms;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A database for the tests that add and suspend uses, which everybody else's pages would show. */
public class UsesOfTheirOwn implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return onPostgreSql() ? Map.of()
                : Map.of("quarkus.datasource.jdbc.url",
                        "jdbc:h2:mem:terms;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
    }

    private static boolean onPostgreSql() {
        return System.getProperty("quarkus.test.profile", "test").contains("pg");
    }
}
