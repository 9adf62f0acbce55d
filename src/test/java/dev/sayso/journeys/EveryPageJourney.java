package dev.sayso.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import com.microsoft.playwright.options.ColorScheme;

import dev.sayso.Depth;
import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.Routes;
import dev.sayso.catalog.imports.GivenCatalog;
import dev.sayso.catalog.intake.GivenHeld;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.certificate.GivenCertificates;
import dev.sayso.consent.change.GivenChanges;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Audience;
import dev.sayso.derivative.GivenDerivatives;
import dev.sayso.feed.webhook.GivenConsumers;
import dev.sayso.revenue.check.GivenChecks;
import dev.sayso.revenue.intake.GivenBatches;
import dev.sayso.revenue.reading.GivenEarnings;
import dev.sayso.terms.admin.GivenTerms;
import io.quarkus.test.junit.QuarkusTest;

/** Each page in light, dark and Arabic, narrow and wide: accessible, whole, valid, light to load. */
@QuarkusTest
@EnabledIf("dev.sayso.journeys.Chromium#isHere")
class EveryPageJourney {

    /** A page and who sees it; nobody for strangers. */
    private record Visit(String path, @Nullable String person) {

        String name() {
            return (person == null ? "stranger" : person) + path.replace('/', '_').replaceAll("_[-0-9a-f]{36}$", "_one");
        }

        /** Of the routes that take its path, the one that names most of it. */
        Optional<String> route(Set<String> routes) {
            String asked = "GET " + path.replaceAll("\\?.*", "");
            return routes.stream().filter(route -> asked.matches(route.replaceAll("\\{[^}]*}", "[^/]+")))
                    .min(Comparator.comparingLong(route -> route.chars().filter(letter -> letter == '{').count()));
        }
    }

    private record View(String name, int width, ColorScheme scheme, String language) {

        /** Whether more is looked at than what only width and direction can break. */
        boolean isWhole() {
            return DEEP || equals(DESK);
        }
    }

    private static final boolean DEEP = Depth.isDeep();
    private static final View DESK = new View("desk", 1280, ColorScheme.LIGHT, "en");
    private static final View NARROW = new View("narrow-arabic", 320, ColorScheme.DARK, "ar");

    private static final List<View> VIEWS = !DEEP ? List.of(DESK, NARROW)
            : List.of(new View("phone", 390, ColorScheme.LIGHT, "en"), DESK,
                    new View("phone-dark", 390, ColorScheme.DARK, "es"),
                    new View("desk-arabic", 1280, ColorScheme.LIGHT, "ar"), NARROW);
    private static final List<String> LANGUAGES = DEEP ? List.of("en", "es", "ar") : List.of("ar");

    private static final List<Visit> PAGES = List.of(new Visit("/", null), new Visit("/nothing-here", null),
            new Visit("/sign-in/refusal", null), new Visit("/styleguide", null), new Visit("/", "alice"), new Visit("/", "ada"),
            new Visit("/settings", "sam"),
            new Visit("/terms", null), new Visit("/terms/likeness/1", null),
            new Visit("/signals/items/every-page", null), new Visit("/signals/items/nothing", null),
            new Visit("/admin/terms", "ada"),
            new Visit("/admin/terms/uses/restyle", "ada"), new Visit("/admin/terms/drafts/restyle", "ada"),
            new Visit("/admin/terms/retirements/restyle/1", "ada"), new Visit("/admin/terms/suspensions/restyle", "ada"),
            new Visit("/admin/terms/new-use", "ada"), new Visit("/items", "alice"), new Visit("/items?state=on", "alice"),
            new Visit("/items/every-page", "alice"),
            new Visit("/permissions", "alice"), new Visit("/permissions?use=recut", "alice"),
            new Visit("/permissions/off", "alice"), new Visit("/changes/file", "alice"),
            new Visit("/history", "alice"), new Visit("/history/restore", "alice"),
            new Visit("/history/1", "alice"), new Visit("/admin/feed", "ada"),
            new Visit("/verify", null), new Visit("/withdrawals", null), new Visit("/receipts/1", "alice"),
            new Visit("/certificates", "alice"), new Visit("/earnings", "bob"),
            new Visit("/history/verification", "alice"), new Visit("/admin/feed/deliveries", "ada"),
            new Visit("/admin/feed/consumers/new", "ada"));

    private static List<Visit> pages = List.of();

    private final Map<String, Visitor> visitors = new HashMap<>();

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @BeforeEach
    void itemsAndAnswersOfAlice() {
        consents.putOwnedBy("every-page", "alice");
        Person alice = given.demoCreator("alice");
        if (consents.shownRule(alice, "recut").lastAnswer() == 0) {
            consents.rule(alice, Act.Kind.ALL_ITEMS, "recut");
            consents.rule(alice, Act.Kind.OFF, "dub");
            consents.allow(alice, consents.item(alice), "restyle", Audience.VERIFIED);
        }
    }

    @Inject
    GivenCatalog catalog;

    @Inject
    GivenDerivatives derivatives;

    @Inject
    GivenHeld held;

    @Inject
    GivenBatches batches;

    @Inject
    GivenChecks checks;

    @Inject
    GivenChanges changes;

    @Inject
    GivenConsumers consumers;

    @Inject
    GivenCertificates certificates;

    @Inject
    GivenEarnings earnings;

    @Inject
    GivenTerms terms;

    private List<Visit> pages() {
        if (pages.isEmpty()) {
            pages = withSomethingToShow();
        }
        return pages;
    }

    /** Those that need something to show get it. */
    private List<Visit> withSomethingToShow() {
        long figure = earnings.figureOf(given.demoCreator("alice"));
        return Stream.concat(PAGES.stream(), Stream.of(new Visit("/admin/catalog/imports/" + catalog.rejected(), "ada"),
                new Visit("/admin/catalog/held-changes/" + held.change(), "ada"),
                new Visit("/changes/" + changes.draft(given.demoCreator("alice")), "alice"),
                new Visit("/changes/" + changes.reviewed(given.demoCreator("alice")), "alice"),
                new Visit("/changes/" + changes.reviewed(given.demoCreator("alice")) + "/lines", "alice"),
                new Visit("/receipts/acts/" + changes.applied(given.demoCreator("alice")), "alice"),
                new Visit("/admin/terms/drafts/restyle/" + terms.draftOf("restyle"), "ada"),
                new Visit("/admin/feed/consumers/" + consumers.paused() + "/change", "ada"),
                new Visit("/certificates/" + certificates.one(), null),
                new Visit("/earnings", "alice"), new Visit("/earnings/movements?currency=EUR", "alice"),
                new Visit("/earnings/parts?by=item&currency=EUR", "alice"), new Visit("/earnings/figures/" + figure, "alice"),
                new Visit("/earnings/figures/" + figure + "/events/" + earnings.firstEvent(figure), "alice"),
                new Visit("/admin/derivatives", "ada"), new Visit("/derivatives", "alice"),
                new Visit("/derivatives?state=ending", "alice"),
                new Visit("/derivatives/" + derivatives.licensedOf(given.demoCreator("alice")), "alice"),
                new Visit("/derivatives/" + derivatives.unlicensedOf(given.demoCreator("alice")), "alice"),
                new Visit("/admin/feed/consumers/" + consumers.paused(), "ada"),
                new Visit("/admin/feed/consumers/" + consumers.paused() + "/end", "ada"),
                new Visit("/admin/revenue/batches/" + batches.doneId(), "ada"),
                new Visit("/admin/revenue/batches/" + batches.doubtfulId() + "/doubts", "ada"),
                new Visit("/admin/revenue/batches/" + batches.quarantinedId(), "ada"), new Visit("/admin/revenue", "ada"),
                new Visit("/admin/revenue/suspense", "ada"), new Visit("/admin/revenue/checks/" + checks.one(), "ada"),
                new Visit("/admin/revenue/checks", "ada"), new Visit("/admin/catalog", "ada"),
                new Visit("/admin/catalog/held-changes", "ada"))).toList();
    }

    @Test
    void everyPageIsVisited() {
        Set<String> routes = Routes.pages();
        Set<String> unseen = new TreeSet<>(routes);
        assertThat(unseen).contains("GET /", "GET /items/{id}");
        unseen.remove("GET /sign-in/resumption"); // which is there for whoever was signed out while writing
        pages().forEach(visit -> visit.route(routes).ifPresent(unseen::remove));
        assertThat(unseen).as("pages that nobody looks at").isEmpty();
    }

    @Test
    void pagesAreAccessibleInEveryView() {
        pages().forEach(visit -> {
            Visitor visitor = visitor(visit);
            VIEWS.forEach(view -> {
                visitor.speaks(view.language()).prefers(view.scheme()).looksThrough(view.width()).goTo(visit.path());
                if (view.isWhole()) {
                    visitor.findsNothingBroken();
                } else {
                    visitor.findsNothingOutOfPlace();
                }
                if (DEEP) {
                    visitor.shoot(visit.name() + "-" + view.name());
                }
            });
        });
    }

    /** Every component stands on the page of styles: what is legible there in the dark is so everywhere. */
    @Test
    void componentsAreLegibleInTheDark() {
        try (Visitor visitor = Visitor.atDesk().prefers(ColorScheme.DARK)) {
            visitor.goTo("/styleguide");
            visitor.findsNothingBroken();
        }
    }

    @Test
    void pagesAreLightToLoad() {
        pages().stream().filter(visit -> !visit.path().equals("/styleguide")).forEach(visit -> {
            try (Visitor visitor = visitor(visit).atAnotherBrowser()) {
                Weight cold = Weight.of(visitor, visit.path());
                assertThat(cold.requests()).as("requests of %s", visit).isLessThanOrEqualTo(6);
                assertThat(cold.html()).as("HTML of %s", visit).isLessThanOrEqualTo(14 * 1024);
                assertThat(cold.css()).as("CSS of %s", visit).isLessThanOrEqualTo(14 * 1024);
                assertThat(cold.js()).as("JS of %s", visit).isLessThanOrEqualTo(25 * 1024);
                Weight warm = Weight.of(visitor, visit.path());
                if (warm.fromNetwork() > 1) {
                    // A busy browser answers before it has kept what it loaded.
                    warm = Weight.of(visitor, visit.path());
                }
                assertThat(warm.fromNetwork()).as("requests of %s when warm", visit).isLessThanOrEqualTo(1);
                System.out.println("weight of " + visit.path() + " for " + visit.person() + ": " + cold);
            }
        });
    }

    @Test
    void pagesAreValidHtml() {
        pages().forEach(visit -> {
            for (String language : LANGUAGES) {
                String source = visitor(visit).speaks(language).source(visit.path());
                assertThat(HtmlValidator.errors(source)).as("%s in %s", visit, language).isEmpty();
            }
        });
    }

    @AfterEach
    void everybodyLeaves() {
        visitors.values().forEach(Visitor::close);
        visitors.clear();
    }

    /** Everybody signs in once. */
    private Visitor visitor(Visit visit) {
        return visitors.computeIfAbsent(visit.person() == null ? "" : visit.person(),
                name -> name.isEmpty() ? Visitor.atDesk() : Visitor.atDesk().signIn(name));
    }
}
