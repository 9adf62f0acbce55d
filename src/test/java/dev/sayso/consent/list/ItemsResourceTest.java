package dev.sayso.consent.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.Statements;
import dev.sayso.account.Role;
import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.ItemKind;
import dev.sayso.catalog.intake.HolderEntry;
import dev.sayso.catalog.intake.ItemDesk;
import dev.sayso.catalog.intake.ItemRow;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.standing.Act;
import dev.sayso.web.Language;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("embedded")
@QuarkusTestResource(PostgreSql.class)
class ItemsResourceTest {

    @Inject
    Given given;

    @Inject
    ItemDesk desk;

    @Inject
    GivenConsent consents;

    @Test
    void listTellsChoiceAndEffectApart() {
        Person alice = given.creator();
        String item = consents.item(alice, given.creator());
        consents.allow(alice, item, "recut");
        alice.asks().get("/items").then().statusCode(200)
                .body(containsString("/items/" + item), containsString("Waits for others"), containsString("You allow it"),
                        containsString("You have not decided"));
    }

    @Test
    void everybodySeesTheirOwnItemsAlone() {
        Person alice = given.creator();
        Person bob = given.creator();
        String item = consents.item(bob);
        alice.asks().get("/items").then().statusCode(200).body(not(containsString(item)), containsString("No items yet"));
    }

    @Test
    void whatIsOnIsSaidAboveThePage() {
        Person alice = given.creator();
        String item = consents.item(alice);
        alice.asks().get("/items").then().body(containsString("Nothing is on"), containsString("/permissions/off"));
        consents.allow(alice, item, "recut");
        alice.asks().get("/items").then().body(containsString("Items with something on: 1"));
        alice.asks().get("/").then().body(containsString("Items with something on: 1"));
    }

    @Test
    void filtersStandInTheAddressAndCanBeTakenAway() {
        Person alice = given.creator();
        String on = consents.item(alice);
        String off = consents.item(alice);
        consents.allow(alice, on, "recut");
        alice.asks().get("/items?state=on&use=recut").then().statusCode(200)
                .body(containsString("/items/" + on), not(containsString("/items/" + off)), containsString("Recut: On"),
                        containsString("href=\"/items?use=recut\""));
        alice.asks().get("/items?q=nothing+like+this").then().statusCode(200).body(containsString("Nothing matches"));
    }

    @Test
    void rowsCanBePickedAndTheFilterGoesWithThem() {
        Person alice = given.creator();
        String item = consents.item(alice);
        String other = consents.item(alice);
        String page = alice.asks().get("/items?q=title&state=undecided&use=recut&kind=none&sort=title").asString();
        assertThat(page).contains("<form method=\"post\" action=\"/changes\"",
                "name=\"item\" value=\"" + item + "\" data-pick><span class=\"unseen\">Title of " + item,
                "name=\"item\" value=\"" + other + "\"", "name=\"items\" value=\"some\"",
                "name=\"items\" value=\"match\">Choose for all 2 that match</button>");
        assertThat(hidden(page, "/changes")).containsExactly("q=title", "state=undecided", "use=recut");
        assertThat(hidden(alice.asks().get("/items?use=recut").asString(), "/changes")).isEmpty();
    }

    @Test
    void whereNothingIsListedNothingIsPicked() {
        Person alice = given.creator();
        alice.asks().get("/items").then().body(not(containsString("action=\"/changes\"")));
        consents.item(alice);
        alice.asks().get("/items?q=nothing+like+this").then().body(not(containsString("action=\"/changes\"")));
        alice.asks().get("/items").then().body(containsString("value=\"match\">Choose for 1 item</button>"));
    }

    @Test
    void whatIsRareAmongManyIsLookedForAPageAtATime() {
        Person alice = given.creator();
        List<HolderEntry> owner = List.of(new HolderEntry(alice.channel(), alice.name(), HolderRole.OWNER, 1_000_000));
        String prefix = given.unique("rare");
        desk.take(IntStream.range(0, 3_300).mapToObj(i -> new ItemRow(prefix + "-" + i, "Work number " + i, ItemKind.VIDEO,
                "https://example.com/" + i, null, Instant.parse("2025-01-01T00:00:00Z").plusSeconds(i), false, true, null,
                owner))
                .toList(), false);
        consents.rule(alice, Act.Kind.ALL_ITEMS, "recut");
        consents.refuse(alice, prefix + "-7", "recut");
        alice.asks().get("/items?state=refused").then().body(containsString("Work number 7<"),
                containsString("Items found: 1<"));
        String page = alice.asks().get("/items?state=off&use=recut").then().statusCode(200)
                .body(containsString("None found yet"), containsString("Items with something on: at least 1,000")).extract()
                .asString();
        String further = page.replaceFirst("(?s).*href=\"(/items\\?[^\"]*after=[^\"]*)\"[^>]*>Look further.*", "$1")
                .replace("&amp;", "&");
        alice.asks().urlEncodingEnabled(false).get(further).then().body(containsString("Work number 7<"),
                not(containsString("Look further")));
        alice.asks().get("/items?state=off&use=recut&sort=oldest").then().body(containsString("Work number 7<"),
                containsString("Items found: at least 1<"));
    }

    @Test
    void manyAreNotCounted() {
        assertThat(Picking.of(Map.of(), ItemCount.upToMany(1_000), Language.EN).all())
                .isEqualTo("Choose for all 1,000 items");
        assertThat(Picking.of(Map.of(), ItemCount.upToMany(1_001), Language.EN).all())
                .isEqualTo("Choose for all items, at least 1,000");
        assertThat(Picking.of(Map.of("q", "x"), new ItemCount(12, true), Language.EN).all())
                .isEqualTo("Choose for all that match, at least 12");
        assertThat(Picking.of(Map.of("q", "x"), new ItemCount(1, false), Language.ES).all())
                .isEqualTo("Decidir sobre 1 que coincide");
    }

    @Test
    void nonsenseInTheAddressMeansNothing() {
        Person alice = given.creator();
        String item = consents.item(alice);
        alice.asks().get("/items?kind=x&state=%3Cb%3E&use=%00&sort=none&after=%21&before=zz").then().statusCode(200)
                .body(containsString("/items/" + item));
    }

    @Test
    void whoHasNoChannelIsToldSo() {
        given.person(Role.CREATOR).asks().get("/items").then().statusCode(403);
        given.person(Role.CREATOR).asks().get("/").then().statusCode(200);
    }

    @Test
    void pageNeedsTheSameStatementsForOneItemAndForMany() {
        Person one = given.creator();
        consents.allow(one, consents.item(one), "recut");
        Person many = given.creator();
        Person other = given.creator();
        consents.rule(many, Act.Kind.ALL_ITEMS, "dub");
        for (int i = 0; i < 12; i++) {
            String item = consents.item(GivenConsent.PUBLISHED, List.of(many, other), List.of(other));
            consents.allow(many, item, "recut");
            consents.refuse(other, item, "recut");
        }
        one.asks().get("/items").then().statusCode(200);
        assertThat(statements(many)).isEqualTo(statements(one)).isLessThan(30);
    }

    /** The hidden fields of the form that sends there. */
    private static List<String> hidden(String page, String action) {
        String form = page.substring(page.indexOf("action=\"" + action + "\""));
        return Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\">")
                .matcher(form.substring(0, form.indexOf("</form>"))).results()
                .map(field -> field.group(1) + "=" + field.group(2)).toList();
    }

    private static long statements(Person person) {
        return Statements.of(() -> person.asks().get("/items").then().statusCode(200));
    }
}
