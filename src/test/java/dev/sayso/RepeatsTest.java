package dev.sayso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What each form does when it is sent once more: a new one has to say. Each feature's own tests send it again. */
class RepeatsTest {

    /** By what a form that is sent again is known. */
    private enum Known {
        /** It carries the id of its act: the same is done, a no is given anew, anything else is 409 with both. */
        ACT("name=\"act\""),
        /** It carries what it showed: the same is done, a no is given anew, anything else is 409 with both. */
        VERSION("version="),
        /** By what it says: the same is done, anything else is told at its field. */
        CONTENT(""),
        /** By what is so: it asks for a state that only takes away, or that its page shows at once. */
        STATE(""),
        /** It makes a draft or starts work; nothing holds by it. */
        NOTHING("");

        private final String mark;

        Known(String mark) {
            this.mark = mark;
        }
    }

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern FORM = Pattern.compile("(?s)\\{#(?:postForm|confirm) [^}]*}.*?\\{/(?:postForm|confirm)}");

    private static final Map<String, Known> ROUTES = new TreeMap<>(Map.ofEntries(
            Map.entry("/language", Known.STATE), Map.entry("/settings", Known.STATE),
            Map.entry("/settings/sessions/{id}/end", Known.STATE), Map.entry("/sign-out", Known.STATE),
            Map.entry("/items/{id}/choices", Known.ACT), Map.entry("/items/views", Known.ACT),
            Map.entry("/items/views/{id}/deletion", Known.STATE), Map.entry("/permissions/rules", Known.ACT),
            Map.entry("/permissions/off", Known.ACT), Map.entry("/permissions/blocks", Known.STATE),
            Map.entry("/permissions/blocks/{requester}/end", Known.VERSION), Map.entry("/permissions/undecided", Known.STATE),
            Map.entry("/history/restore", Known.NOTHING), Map.entry("/history/{number}/end-acceptance", Known.STATE),
            Map.entry("/certificates", Known.ACT), Map.entry("/verify", Known.NOTHING),
            Map.entry("/changes", Known.NOTHING), Map.entry("/changes/file", Known.NOTHING),
            Map.entry("/changes/{id}/answers", Known.NOTHING), Map.entry("/changes/{id}/application", Known.VERSION),
            Map.entry("/derivatives/{id}/ratifications", Known.VERSION),
            Map.entry("/admin/terms/new-use", Known.CONTENT), Map.entry("/admin/terms/drafts/{use}", Known.NOTHING),
            Map.entry("/admin/terms/drafts/{use}/{id}/publication", Known.CONTENT),
            Map.entry("/admin/terms/retirements/{use}/{version}", Known.CONTENT),
            Map.entry("/admin/terms/suspensions/{use}", Known.STATE),
            Map.entry("/admin/terms/suspensions/{use}/end", Known.VERSION),
            Map.entry("/admin/catalog/imports", Known.NOTHING),
            Map.entry("/admin/catalog/held-changes/{id}/approval", Known.STATE),
            Map.entry("/admin/catalog/held-changes/{id}/refusal", Known.STATE),
            Map.entry("/admin/revenue/suspense/redrive", Known.NOTHING), Map.entry("/admin/revenue/checks", Known.NOTHING),
            Map.entry("/admin/feed/consumers", Known.CONTENT), Map.entry("/admin/feed/consumers/{id}/change", Known.VERSION),
            Map.entry("/admin/feed/consumers/{id}/secret", Known.VERSION),
            Map.entry("/admin/feed/consumers/{id}/pause", Known.VERSION),
            Map.entry("/admin/feed/consumers/{id}/resumption", Known.VERSION),
            Map.entry("/admin/feed/consumers/{id}/test", Known.VERSION),
            Map.entry("/admin/feed/consumers/{id}/end", Known.VERSION),
            Map.entry("/admin/feed/deliveries/{id}/redelivery", Known.VERSION)));

    @Test
    void everyFormSaysByWhatItIsKnown() {
        assertThat(ROUTES.keySet()).isEqualTo(Routes.all().stream().filter(route -> route.startsWith("POST "))
                .map(route -> route.substring(5)).filter(path -> !path.matches("/(api|access|sign-out/backchannel).*"))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @TestFactory
    Stream<DynamicTest> formCarriesWhatItIsKnownBy() throws IOException {
        List<String> forms;
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            forms = files.filter(file -> file.toString().endsWith(".html")).map(RepeatsTest::read)
                    .flatMap(text -> FORM.matcher(text).results()).map(MatchResult::group).toList();
        }
        return ROUTES.entrySet().stream().filter(route -> !route.getValue().mark.isEmpty()).map(route -> dynamicTest(
                route.getKey(), () -> assertThat(forms).filteredOn(form -> isFor(route.getKey(), form))
                        .isNotEmpty().allMatch(form -> form.contains(route.getValue().mark))));
    }

    /** By the end of its address, or by the name under which a template keeps that. */
    private static boolean isFor(String route, String form) {
        String end = route.substring(route.lastIndexOf('/'));
        String action = form.replaceFirst("(?s).*?action=(str:concat\\([^)]*\\)|\\S+).*", "$1");
        return switch (route) {
            case "/items/{id}/choices" -> action.equals("use.form.action");
            case "/admin/terms/suspensions/{use}/end" -> action.equals("action") && form.contains("title=act");
            case "/admin/feed/consumers/{id}/change" -> action.equals("action") && form.contains("typed.fieldOf(type)");
            default -> action.contains(end + "'") || action.contains(end + "\"");
        };
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
