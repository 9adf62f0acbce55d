package dev.sayso.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The creator in her browser, on one node: opens the page of an item, chooses, and reads what she is told. */
final class Alice {

    static final String USE = "recut";

    private static final Pattern SHOWN = Pattern.compile(
            "name=\"use\" value=\"" + USE + "\".*?name=\"shown\" value=\"([^\"]+)\"", Pattern.DOTALL);

    private final Browser browser;

    Alice(RunningApp app) {
        browser = new Browser(app.address());
    }

    /** Opens a page. */
    HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return browser.open(path);
    }

    void allow(String item) throws IOException, InterruptedException {
        choose(item, "allow");
    }

    /** How long she waited until she was told that it is off. */
    Duration refuse(String item) throws IOException, InterruptedException {
        return choose(item, "refuse");
    }

    private Duration choose(String item, String answer) throws IOException, InterruptedException {
        Matcher shown = SHOWN.matcher(open("/items/" + item).body());
        assertThat(shown.find()).as("the form of %s", item).isTrue();
        long start = System.nanoTime();
        HttpResponse<String> told = browser.post("/items/" + item + "/choices", "use", USE, "shown", shown.group(1), "answer",
                answer, "end", LocalDate.now(ZoneOffset.UTC).plusMonths(12).toString(), "commercial", "yes", "audience",
                "everyone", "listed", "");
        Duration waited = Duration.ofNanos(System.nanoTime() - start);
        assertThat(told.statusCode()).as(told.body()).isEqualTo(303);
        assertThat(told.headers().firstValue("Location")).get().asString().as("it is so, and not only kept")
                .containsPattern("[?&]" + (answer.equals("refuse") ? "(saved|obeyed)" : "saved") + "=" + USE);
        return waited;
    }
}
