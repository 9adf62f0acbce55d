package dev.sayso.gate.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import io.restassured.response.Response;

/**
 * The file {@code tdmrep.json} as a TDM agent reads it by the TDM Reservation Protocol of 2 February 2024: the first rule that
 * matches counts, then what the header says, then what the page's meta elements say.
 */
final class TdmRules {

    private static final String UNSET = "unset";
    private static final Pattern META = Pattern.compile("<meta name=\"tdm-reservation\" content=\"([^\"]*)\">");

    private final List<JsonNode> rules = new ArrayList<>();

    /** @throws AssertionError if it is not such a file */
    TdmRules(JsonNode file) {
        assertThat(file.isArray()).isTrue();
        file.forEach(rule -> {
            List<String> members = new ArrayList<>();
            rule.fieldNames().forEachRemaining(members::add);
            assertThat(members).contains("location", "tdm-reservation").isSubsetOf("location", "tdm-reservation", "tdm-policy");
            assertThat(rule.path("location").textValue()).matches("/[^$\\s]*\\$?");
            assertThat(rule.path("tdm-reservation").isInt()).isTrue();
            assertThat(rule.path("tdm-reservation").intValue()).isIn(0, 1);
            if (rule.has("tdm-policy")) {
                assertIsAddress(rule.path("tdm-policy").textValue());
            }
            rules.add(rule);
        });
    }

    /** What the file alone says of a path: 0, 1 or {@code unset}. */
    String of(String path) {
        return rules.stream().filter(rule -> matches(rule.path("location").textValue(), path)).findFirst()
                .map(rule -> rule.path("tdm-reservation").asText()).orElse(UNSET);
    }

    /** What an agent concludes that reads the page too. */
    String of(String path, Response page) {
        String reservation = known(page.header("tdm-reservation"), of(path));
        return META.matcher(page.asString()).results().map(found -> known(found.group(1), reservation)).findFirst()
                .orElse(reservation);
    }

    static void assertIsAddress(String text) {
        assertThat(URI.create(text)).hasNoFragment().matches(URI::isAbsolute).matches(uri -> uri.getScheme().matches("https?"));
    }

    private static String known(String said, String before) {
        return said == null ? before : said.equals("0") || said.equals("1") ? said : UNSET;
    }

    private static boolean matches(String location, String path) {
        boolean toTheEnd = location.endsWith("$");
        StringBuilder pattern = new StringBuilder();
        for (String part : location.replace("$", "").split("\\*", -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return Pattern.matches(pattern + (toTheEnd ? "" : ".*"), path);
    }
}
