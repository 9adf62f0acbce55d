package dev.sayso.web;

import java.net.URI;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;

import org.eclipse.microprofile.config.Config;

/** Says in a line each what keeps the application from starting, and what to do: the frameworks say it in a hundred. */
public final class StartCheck {

    private static final Map<String, String> NEEDED = new LinkedHashMap<>();

    static {
        NEEDED.put("SAYSO_PUBLIC_URL", "where people find Sayso, such as https://sayso.example.com");
        NEEDED.put("SAYSO_OIDC_URL", "the address of the OpenID Connect issuer");
        NEEDED.put("SAYSO_OIDC_SECRET", "the secret of the client \"sayso\" at the issuer");
        NEEDED.put("SAYSO_STATE_SECRET", "32 characters or more, the same on every node: openssl rand -hex 24");
        NEEDED.put("SAYSO_TOKEN_SECRET", "32 characters or more, the same on every node: openssl rand -hex 24");
        NEEDED.put("SAYSO_DATABASE_URL", "of PostgreSQL, such as jdbc:postgresql://localhost:5432/sayso");
        NEEDED.put("SAYSO_DATABASE_USER", "the role that owns the database");
        NEEDED.put("SAYSO_DATABASE_PASSWORD", "the password of that role");
    }

    private static final List<String> LONG = List.of("SAYSO_STATE_SECRET", "SAYSO_TOKEN_SECRET");
    private static final int LONG_ENOUGH = 32;

    private static final String EMBEDDED = "jdbc:h2:file:";
    private static final int H2_DAMAGED = 90030;
    private static final int H2_IN_USE = 90020;

    private StartCheck() {
    }

    /** What production lacks, each with what to do; empty if it can start. */
    public static List<String> missing(Config settings) {
        List<String> problems = new ArrayList<>();
        NEEDED.forEach((name, what) -> {
            String value = settings.getOptionalValue(name, String.class).orElse("");
            if (value.isBlank()) {
                problems.add(name + " is not set: " + what);
            } else if (LONG.contains(name) && value.length() < LONG_ENOUGH) {
                problems.add(name + " is too short: " + what);
            }
        });
        String url = settings.getOptionalValue("SAYSO_PUBLIC_URL", String.class).orElse("");
        if (!url.isBlank() && !isSite(url)) {
            problems.add("SAYSO_PUBLIC_URL is " + url
                    + ": it must be http:// or https:// and a host, without a slash or anything else at the end");
        }
        return problems;
    }

    /** What is wrong with an embedded database; empty if nothing is, or if there is none. */
    public static List<String> damage(Config settings) {
        String url = settings.getOptionalValue("quarkus.datasource.jdbc.url", String.class).orElse("");
        if (!url.startsWith(EMBEDDED)) {
            return List.of();
        }
        String file = url.substring(EMBEDDED.length()).replaceAll(";.*", "") + ".mv.db";
        for (Driver driver : ServiceLoader.load(Driver.class)) {
            try (Connection opened = driver.connect(url + ";IFEXISTS=TRUE", new Properties())) {
                if (opened != null) {
                    return List.of();
                }
            } catch (SQLException failure) {
                return told(failure, file);
            }
        }
        return List.of();
    }

    private static List<String> told(SQLException failure, String file) {
        return switch (failure.getErrorCode()) {
            case H2_DAMAGED -> List.of("The database in " + file
                    + " is damaged: put a copy in its place, or move it away to begin with an empty one");
            case H2_IN_USE -> List.of("The database in " + file
                    + " is in use: end the other process that has it open, or give this one another folder by sayso.data");
            default -> List.of();
        };
    }

    private static boolean isSite(String url) {
        try {
            URI site = URI.create(url);
            return ("http".equals(site.getScheme()) || "https".equals(site.getScheme())) && site.getHost() != null
                    && site.getRawPath().isEmpty() && site.getRawQuery() == null && site.getRawFragment() == null
                    && site.getRawUserInfo() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
