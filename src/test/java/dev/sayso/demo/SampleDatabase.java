package dev.sayso.demo;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A database in which nobody has an account yet. */
public class SampleDatabase implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return System.getProperty("quarkus.test.profile", "test").contains("pg") ? Map.of()
                : Map.of("quarkus.datasource.jdbc.url",
                        "jdbc:h2:mem:sample;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
    }
}
