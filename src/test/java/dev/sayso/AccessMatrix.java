package dev.sayso;

import static dev.sayso.account.Role.ADMIN;
import static dev.sayso.account.Role.CREATOR;
import static dev.sayso.account.Role.MODERATOR;
import static dev.sayso.account.Role.PLATFORM;
import static dev.sayso.account.Role.SUPPORT;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.account.session.GivenSessions;
import dev.sayso.catalog.imports.GivenCatalog;
import dev.sayso.catalog.intake.GivenHeld;
import dev.sayso.consent.GivenAnswers;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.certificate.GivenCertificates;
import dev.sayso.consent.change.GivenChanges;
import dev.sayso.derivative.GivenDerivatives;
import dev.sayso.feed.GivenEvents;
import dev.sayso.feed.webhook.GivenConsumers;
import dev.sayso.revenue.check.GivenChecks;
import dev.sayso.revenue.intake.GivenBatches;
import dev.sayso.revenue.reading.GivenEarnings;
import dev.sayso.terms.admin.GivenTerms;

/**
 * Who gets which answer from which route: one line per route, by feature. {@link Access} says what a line may say,
 * {@link AccessMatrixTest} asks every line as everybody.
 */
@ApplicationScoped
class AccessMatrix {

    static final List<String> ROLES = List.of(CREATOR, MODERATOR, SUPPORT, ADMIN, PLATFORM);

    private static final List<Object> NO_DRAFT = List.of("none", new UUID(0, 0));

    private static final UUID NO_SET = new UUID(0, 0);

    private static final String NO_ANSWER = "0-0-" + "0".repeat(64);

    private static final String NO_FILE = "--x\r\nContent-Disposition: form-data; name=\"dryRun\"\r\n\r\ntrue\r\n--x--\r\n";

    private final GivenSessions sessions;
    private final GivenTerms terms;
    private final GivenCatalog catalog;
    private final GivenHeld held;
    private final GivenConsent consents;
    private final GivenAnswers answers;
    private final GivenChanges changes;
    private final GivenEvents events;
    private final GivenConsumers followers;
    private final GivenCertificates certificates;
    private final GivenDerivatives derivatives;
    private final GivenBatches batches;
    private final GivenChecks checks;
    private final GivenEarnings earnings;
    private final List<Access> rows;

    AccessMatrix(GivenSessions sessions, GivenTerms terms, GivenCatalog catalog, GivenHeld held, GivenConsent consents,
            GivenAnswers answers, GivenChanges changes, GivenEvents events, GivenConsumers followers,
            GivenCertificates certificates, GivenDerivatives derivatives, GivenBatches batches, GivenChecks checks,
            GivenEarnings earnings) {
        this.sessions = sessions;
        this.terms = terms;
        this.catalog = catalog;
        this.held = held;
        this.consents = consents;
        this.answers = answers;
        this.changes = changes;
        this.events = events;
        this.followers = followers;
        this.certificates = certificates;
        this.derivatives = derivatives;
        this.batches = batches;
        this.checks = checks;
        this.earnings = earnings;
        rows = all();
    }

    List<Access> rows() {
        return rows;
    }

    private List<Access> all() {
        return List.of(
                // web
                Access.get("/").anybody(),
                Access.post("/language").anybody().form("language", "es"),
                Access.get("/styleguide").anybody(),
                // feed
                Access.get("/api/v1/events").only(PLATFORM),
                Access.get("/api/v1/events/stream").only(PLATFORM).endless(),
                Access.post("/api/v1/events/{id}/acknowledgement").only(PLATFORM).some(() -> events.id(events.one()))
                        .missing(events.id(999_999_999_999L))
                        .answers(403).insteadOf404(403, 404),
                Access.get("/admin/feed").only(ADMIN),
                Access.get("/admin/feed/deliveries").only(ADMIN),
                Access.post("/admin/feed/deliveries/{id}/redelivery").only(ADMIN).some(followers::delivery)
                        .missing("999999999999"),
                Access.get("/admin/feed/consumers/new").only(ADMIN),
                Access.post("/admin/feed/consumers").only(ADMIN).answers(422),
                Access.get("/admin/feed/consumers/{id}").only(ADMIN).some(followers::paused),
                Access.get("/admin/feed/consumers/{id}/change").only(ADMIN).some(followers::paused),
                Access.post("/admin/feed/consumers/{id}/change").only(ADMIN).some(followers::paused).answers(422),
                Access.post("/admin/feed/consumers/{id}/secret").only(ADMIN).some(followers::paused).answers(409),
                Access.post("/admin/feed/consumers/{id}/pause").only(ADMIN).some(followers::paused).answers(409),
                Access.post("/admin/feed/consumers/{id}/resumption").only(ADMIN).some(followers::paused).answers(409),
                Access.post("/admin/feed/consumers/{id}/test").only(ADMIN).some(followers::paused),
                Access.get("/admin/feed/consumers/{id}/end").only(ADMIN).some(followers::paused),
                Access.post("/admin/feed/consumers/{id}/end").only(ADMIN).some(followers::paused).answers(409),
                // log
                Access.get("/log/checkpoint").anybody(),
                Access.get("/log/key").anybody(),
                Access.get("/log/{epoch}/checkpoint").anybody().some(events::epoch).missing("00000000"),
                Access.get("/log/{epoch}/tile/{path}").anybody().some(() -> List.of(events.epoch(), "0/000.p/1"))
                        .missing(List.of("00000000", "0/000")),
                Access.get("/log/{epoch}/beginning.json").anybody().some(events::epoch).answers(404).missing("00000000"),
                Access.get("/log/{epoch}/beginning.tlog-proof").anybody().some(events::epoch).answers(404)
                        .missing("00000000"),
                Access.get("/log/tile/{path}").anybody().some(() -> "0/000.p/1").missing("9/000"),
                // account
                Access.get("/settings").signedIn(),
                Access.post("/settings").signedIn().form("language", "en", "theme", "dark"),
                Access.post("/settings/sessions/{id}/end").signedIn().own(sessions::of),
                Access.get("/sign-in").signedIn().answers(303),
                Access.get("/sign-in/return").anybody().answers(303),
                Access.get("/sign-in/resumption").signedIn().answers(303),
                Access.get("/sign-in/refusal").anybody(),
                Access.post("/sign-out").anybody(),
                Access.post("/sign-out/backchannel").anybody().answers(400),
                // consent
                Access.get("/items").only(CREATOR),
                Access.post("/items/views").only(CREATOR).form("name", "Undecided").answers(422),
                Access.post("/items/views/{id}/deletion").only(CREATOR).own(answers::view),
                Access.get("/permissions").only(CREATOR),
                Access.post("/permissions/rules").only(CREATOR).form("use", "restyle", "answer", "none", "shown", NO_ANSWER)
                        .answers(422),
                Access.post("/permissions/blocks").only(CREATOR).form("requester", "acct-1"),
                Access.post("/permissions/blocks/{requester}/end").only(CREATOR).own(answers::block).missing("acct-0")
                        .form("version", "1"),
                Access.post("/permissions/undecided").only(CREATOR).form("terms", "recut/1"),
                Access.get("/permissions/off").only(CREATOR),
                Access.post("/permissions/off").only(CREATOR),
                Access.get("/history").only(CREATOR),
                Access.get("/history/export").only(CREATOR),
                Access.get("/history/verification").only(CREATOR),
                Access.get("/history/restore").only(CREATOR),
                Access.post("/history/restore").only(CREATOR).form("day", "none").answers(422),
                Access.get("/history/{number}").only(CREATOR).own(answers::yes).missing("999"),
                Access.post("/history/{number}/end-acceptance").only(CREATOR).own(answers::yes).missing("999"),
                Access.get("/receipts/{number}").only(CREATOR).own(answers::yes).missing("999"),
                Access.get("/receipts/{number}.json").only(CREATOR).own(answers::yes).missing("999"),
                Access.get("/receipts/{number}.tlog-proof").only(CREATOR).own(answers::yes).missing("999"),
                Access.get("/receipts/acts/{act}").only(CREATOR).own(answers::actOfMany).missing(NO_SET),
                Access.get("/receipts/acts/{act}/entries.json").only(CREATOR).own(answers::actOfMany).missing(NO_SET),
                Access.get("/verify").anybody(),
                Access.post("/verify").anybody().body("multipart/form-data; boundary=x", NO_FILE).answers(422),
                Access.get("/withdrawals").anybody(),
                Access.get("/withdrawals/figures.json").anybody(),
                Access.get("/certificates").only(CREATOR),
                Access.post("/certificates").only(CREATOR).answers(409),
                Access.get("/certificates/{id}").anybody().some(certificates::one).missing(NO_SET),
                Access.get("/certificates/{id}/record.json").anybody().some(certificates::one).missing(NO_SET),
                Access.get("/certificates/{id}/tlog-proof").anybody().some(certificates::one).missing(NO_SET),
                Access.get("/changes/file").only(CREATOR),
                Access.get("/changes/file/answers.csv").only(CREATOR),
                Access.post("/changes/file").only(CREATOR).body("multipart/form-data; boundary=x", NO_FILE).answers(422),
                Access.post("/changes").only(CREATOR).form("items", "match"),
                Access.get("/changes/{id}").only(CREATOR).own(changes::draft).missing(NO_SET),
                Access.post("/changes/{id}/answers").only(CREATOR).own(changes::draft).missing(NO_SET).answers(422),
                Access.post("/changes/{id}/application").only(CREATOR).own(changes::draft).missing(NO_SET)
                        .form("version", "0").answers(409),
                Access.get("/changes/{id}/lines").only(CREATOR).own(changes::draft).missing(NO_SET),
                // terms
                Access.get("/terms").anybody(),
                Access.get("/terms/{use}/{version}").anybody().some(terms::version).missing(List.of("none", 1)),
                Access.get("/admin/terms").only(ADMIN),
                Access.get("/admin/terms/new-use").only(ADMIN),
                Access.post("/admin/terms/new-use").only(ADMIN).answers(422),
                Access.get("/admin/terms/uses/{use}").only(ADMIN).some(terms::use).missing("none"),
                Access.get("/admin/terms/drafts/{use}").only(ADMIN).some(terms::use).missing("none"),
                Access.post("/admin/terms/drafts/{use}").only(ADMIN).some(terms::use).missing("none")
                        .form("version", "1").answers(422),
                Access.get("/admin/terms/drafts/{use}/{id}").only(ADMIN).some(terms::draft).missing(NO_DRAFT),
                Access.post("/admin/terms/drafts/{use}/{id}/publication").only(ADMIN).some(terms::draft).missing(NO_DRAFT),
                Access.get("/admin/terms/retirements/{use}/{version}").only(ADMIN).some(terms::version)
                        .missing(List.of("none", 1)),
                Access.post("/admin/terms/retirements/{use}/{version}").only(ADMIN).some(terms::version)
                        .missing(List.of("none", 1)).answers(422),
                Access.get("/admin/terms/suspensions/{use}").only(ADMIN).some(terms::use).missing("none"),
                Access.post("/admin/terms/suspensions/{use}").only(ADMIN).some(terms::use).missing("none").answers(422),
                Access.post("/admin/terms/suspensions/{use}/end").only(ADMIN).some(terms::use).missing("none").answers(422),
                // catalog
                Access.put("/api/v1/items/{id}").only(PLATFORM).some(catalog::item).missing("none")
                        .body("application/json", "{}").insteadOf404(422, 422),
                Access.delete("/api/v1/items/{id}").only(PLATFORM).some(catalog::item).missing("none").answers(200),
                Access.post("/api/v1/imports").only(PLATFORM).body("text/csv; charset=utf-8", "id\n").answers(422),
                Access.get("/api/v1/imports/{id}").only(PLATFORM).some(catalog::imported),
                Access.get("/api/v1/imports/{id}/rejections").only(PLATFORM).some(catalog::imported),
                Access.get("/api/v1/imports/{id}/rejections.csv").only(PLATFORM).some(catalog::imported),
                Access.get("/admin/catalog").only(ADMIN),
                Access.post("/admin/catalog/imports").only(ADMIN).body("multipart/form-data; boundary=x", NO_FILE)
                        .answers(422),
                Access.get("/admin/catalog/imports/{id}").only(ADMIN).some(catalog::imported),
                Access.get("/admin/catalog/imports/{id}/rejections.csv").only(ADMIN).some(catalog::imported),
                Access.get("/admin/catalog/held-changes").only(ADMIN),
                Access.get("/admin/catalog/held-changes/{id}").only(ADMIN).some(held::change),
                Access.post("/admin/catalog/held-changes/{id}/approval").only(ADMIN).some(held::change),
                Access.post("/admin/catalog/held-changes/{id}/refusal").only(ADMIN).some(held::change),
                // derivative
                Access.get("/derivatives").only(CREATOR),
                Access.get("/admin/derivatives").only(ADMIN),
                Access.get("/derivatives/{id}").only(CREATOR).own(derivatives::licensedOf).missing("none"),
                Access.post("/derivatives/{id}/ratifications").only(CREATOR).own(derivatives::unlicensedOf).missing("none")
                        .form("place", "0").answers(422),
                Access.post("/api/v1/derivatives").only(PLATFORM).body("application/json", "{}").answers(422),
                Access.post("/api/v1/derivatives/{id}/removal").only(PLATFORM).some(derivatives::any).missing("none")
                        .body("application/json", "{}").answers(422).insteadOf404(422, 422),
                // revenue
                Access.get("/earnings").only(CREATOR),
                Access.get("/earnings/parts").only(CREATOR).answers(404),
                Access.get("/earnings/movements").only(CREATOR).answers(404),
                Access.get("/earnings/file").only(CREATOR).answers(404),
                Access.get("/earnings/Recompute.java").only(CREATOR),
                Access.get("/earnings/figures/{id}").only(CREATOR).own(earnings::figureOf).missing("1"),
                Access.get("/earnings/figures/{id}/events/{event}").only(CREATOR).own(earnings::eventOf)
                        .missing(List.of("1", "1-0")),
                Access.post("/api/v1/revenue-events").only(PLATFORM).body("application/json", "{}").answers(415),
                Access.get("/api/v1/revenue-events/{id}").only(PLATFORM).some(batches::done).missing("none"),
                Access.get("/api/v1/revenue-events/{id}/doubts").only(PLATFORM).some(batches::done).missing("none"),
                Access.get("/api/v1/revenue-events/{id}/rejections").only(PLATFORM).some(batches::done).missing("none"),
                Access.get("/api/v1/revenue-events/{id}/rejections.csv").only(PLATFORM).some(batches::done).missing("none"),
                Access.get("/admin/revenue").only(ADMIN),
                Access.get("/admin/revenue/batches/{id}").only(ADMIN).some(batches::doneId),
                Access.get("/admin/revenue/batches/{id}/doubts").only(ADMIN).some(batches::doneId),
                Access.get("/admin/revenue/batches/{id}/rejections.csv").only(ADMIN).some(batches::doneId),
                Access.get("/admin/revenue/suspense").only(ADMIN),
                Access.post("/admin/revenue/suspense/redrive").only(ADMIN).form("derivative", "none"),
                Access.get("/admin/revenue/checks").only(ADMIN),
                Access.post("/admin/revenue/checks").only(ADMIN),
                Access.get("/admin/revenue/checks/{id}").only(ADMIN).some(checks::one),
                Access.get("/admin/revenue/checks/ledger.journal").only(ADMIN),
                // gate
                Access.post("/access/v1/evaluation").only(PLATFORM).body("application/json", "{}").answers(400),
                Access.post("/access/v1/evaluations").only(PLATFORM).body("application/json", "{}").answers(400),
                Access.post("/access/v1/search/resource").only(PLATFORM).body("application/json", "{}").answers(400),
                Access.get("/.well-known/authzen-configuration").anybody(),
                Access.get("/.well-known/tdmrep.json").anybody(),
                Access.get("/signals/items/{id}").anybody().some(catalog::item).missing("none").insteadOf404(200, 404),
                // consent
                Access.get("/items/{id}").only(CREATOR).own(consents::itemOf).missing("none"),
                Access.get("/items/{id}/choices").only(CREATOR).own(consents::itemOf).missing("none").answers(303),
                Access.post("/items/{id}/choices").only(CREATOR).own(consents::itemOf).missing("none")
                        .form("use", "recut").answers(422));
    }
}
