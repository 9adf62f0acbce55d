package dev.sayso.lanes;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads what Surefire wrote of each lane: the sums, the slowest classes, what failed. */
public final class LaneReport {

    private static final int SLOWEST = 10;

    /** One class of tests in one lane. */
    private record Suite(String lane, String name, int tests, int failed, int skipped, double seconds, List<String> failures) {
    }

    private LaneReport() {
    }

    /**
     * Ends with 1 if anything failed, or a lane without a result.
     *
     * @param arguments the folder of the lanes' reports, then {@code lane=result} for each Maven that ran, 0 for success
     */
    public static void main(String[] arguments) throws IOException, ParserConfigurationException, SAXException {
        List<Suite> suites = new ArrayList<>();
        try (DirectoryStream<Path> lanes = Files.newDirectoryStream(Path.of(arguments[0]))) {
            for (Path lane : lanes) {
                try (DirectoryStream<Path> reports = Files.newDirectoryStream(lane, "TEST-*.xml")) {
                    for (Path report : reports) {
                        suites.add(read(lane.getFileName().toString(), report));
                    }
                }
            }
        }
        List<String> broken = new ArrayList<>();
        for (String result : List.of(arguments).subList(1, arguments.length)) {
            String lane = result.substring(0, result.indexOf('='));
            if (!result.endsWith("=0") || suites.stream().noneMatch(suite -> suite.lane.equals(lane))) {
                broken.add(result);
            }
        }
        print(suites, broken);
        if (!broken.isEmpty() || suites.stream().anyMatch(suite -> suite.failed > 0)) {
            System.exit(1);
        }
    }

    private static Suite read(String lane, Path report) throws IOException, ParserConfigurationException, SAXException {
        Element suite = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile()).getDocumentElement();
        List<String> failures = new ArrayList<>();
        for (String kind : List.of("failure", "error")) {
            var found = suite.getElementsByTagName(kind);
            for (int i = 0; i < found.getLength(); i++) {
                Element test = (Element) found.item(i).getParentNode();
                failures.add("%s.%s: %s".formatted(test.getAttribute("classname"), test.getAttribute("name"),
                        ((Element) found.item(i)).getAttribute("message").lines().findFirst().orElse("")));
            }
        }
        return new Suite(lane, suite.getAttribute("name"), number(suite, "tests"),
                number(suite, "failures") + number(suite, "errors"), number(suite, "skipped"),
                Double.parseDouble(suite.getAttribute("time")), failures);
    }

    private static int number(Element suite, String name) {
        return Integer.parseInt(suite.getAttribute(name));
    }

    private static void print(List<Suite> suites, List<String> broken) {
        StringBuilder text = new StringBuilder("\nThe slowest classes, in seconds:\n");
        suites.stream().sorted(Comparator.comparingDouble(Suite::seconds).reversed()).limit(SLOWEST)
                .forEach(suite -> text.append(String.format(Locale.ROOT, "%6.0f  %s (%s)%n", suite.seconds, suite.name,
                        suite.lane)));
        suites.stream().map(Suite::lane).distinct().sorted().forEach(lane -> {
            List<Suite> own = suites.stream().filter(suite -> suite.lane.equals(lane)).toList();
            text.append(String.format(Locale.ROOT, "%s: %d tests in %d classes, %.0f s%n", lane,
                    own.stream().mapToInt(Suite::tests).sum(), own.size(), own.stream().mapToDouble(Suite::seconds).sum()));
        });
        suites.stream().flatMap(suite -> suite.failures.stream().map(failure -> suite.lane + ": " + failure))
                .forEach(failure -> text.append("FAILED ").append(failure).append('\n'));
        broken.forEach(result -> text.append("FAILED lane ").append(result).append('\n'));
        int failed = suites.stream().mapToInt(Suite::failed).sum();
        int skipped = suites.stream().mapToInt(Suite::skipped).sum();
        int passed = suites.stream().mapToInt(Suite::tests).sum() - failed - skipped;
        text.append(passed).append(" passed, ").append(failed).append(" failed, ").append(skipped).append(" skipped\n");
        System.out.print(text);
    }
}
