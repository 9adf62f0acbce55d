package dev.sayso.consent.withdrawal;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A database where nobody else withdraws, and a feature that counts something besides. */
public class WithdrawalsOfItsOwn implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return onPostgreSql() ? Map.of(GivenFigure.ENABLED, "true")
                : Map.of(GivenFigure.ENABLED, "true", "quarkus.datasource.jdbc.url",
                        "jdbc:h2:mem:withdrawals;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
    }

    private static boolean onPostgreSql() {
        return System.getProperty("quarkus.test.profile", "test").contains("pg");
    }
}
