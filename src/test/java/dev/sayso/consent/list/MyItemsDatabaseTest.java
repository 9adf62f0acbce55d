package dev.sayso.consent.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Creators;
import dev.sayso.account.Role;
import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.ItemKind;
import dev.sayso.catalog.ItemListing;
import dev.sayso.catalog.Items;
import dev.sayso.catalog.intake.HolderEntry;
import dev.sayso.catalog.intake.ItemDesk;
import dev.sayso.catalog.intake.ItemRow;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.staff.InterventionDesk;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class MyItemsDatabaseTest {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    ItemDesk desk;

    @Inject
    InterventionDesk staff;

    @Inject
    MyItems mine;

    @Inject
    Items items;

    @Inject
    Creators creators;

    @ParameterizedTest
    @EnumSource
    void pagesTogetherAreTheWholeListInItsOrder(ItemOrder order) {
        String creator = given.unique("creator");
        for (int n = 0; n < 23; n++) {
            put(creator, creator + "-" + n, "Title " + n % 5, START.plus(Duration.ofDays(n % 7)), ItemKind.VIDEO);
        }
        List<ItemListing> whole = pages(creator, order, 100);
        List<ItemListing> pieces = pages(creator, order, 4);
        assertThat(whole).hasSize(23);
        assertThat(pieces).isEqualTo(whole);
        assertThat(whole).extracting(ItemListing::publishedAt).satisfies(times -> {
            if (order != ItemOrder.TITLE) {
                assertThat(new ArrayList<>(times)).isSortedAccordingTo((a, b) -> order == ItemOrder.OLDEST ? a.compareTo(b)
                        : b.compareTo(a));
            }
        });
    }

    @Test
    void searchTakesWhatIsTypedAsText() {
        String creator = given.unique("creator");
        put(creator, creator + "-1", "100% Äpfel_und !", START, ItemKind.VIDEO);
        put(creator, creator + "-2", "1000 Birnen", START, ItemKind.AUDIO);
        assertThat(find(creator, "100%", null)).containsExactly(creator + "-1");
        assertThat(find(creator, "äPFEL_", null)).containsExactly(creator + "-1");
        assertThat(find(creator, "!", null)).containsExactly(creator + "-1");
        assertThat(find(creator, " ", ItemKind.AUDIO)).containsExactly(creator + "-2");
    }

    @Test
    void searchFindsTheSameWordsHoweverTheyAreTyped() {
        String creator = given.unique("creator");
        put(creator, creator + "-1", "Cafe\u0301 at six", START, ItemKind.VIDEO);
        put(creator, creator + "-2", "Caf\u00e9 at seven", START, ItemKind.VIDEO);
        put(creator, creator + "-3", "\u0130STANBUL by ferry", START, ItemKind.VIDEO);
        put(creator, creator + "-4", "\uff37\uff49\uff44\uff45  stra\u00dfe", START, ItemKind.VIDEO);
        put(creator, creator + "-5", "safe \u202elive\u202c end", START, ItemKind.VIDEO);
        for (String typed : List.of("caf\u00e9", "CAFE\u0301", "Caf\u00c9 AT")) {
            assertThat(find(creator, typed, null)).as(typed).containsExactlyInAnyOrder(creator + "-1", creator + "-2");
        }
        for (String typed : List.of("istanbul", "ISTANBUL", "\u0130stanbul", "i\u0307stanbul", "\u0131STANBUL by")) {
            assertThat(find(creator, typed, null)).as(typed).containsExactly(creator + "-3");
        }
        assertThat(find(creator, "wide STRASSE", null)).containsExactly(creator + "-4");
        assertThat(find(creator, "safe live", null)).containsExactly(creator + "-5");
        assertThat(find(creator, "\u200b", null)).hasSize(5);
    }

    @Test
    void foreignRemovedAndMissingItemsAreNotListed() {
        String creator = given.unique("creator");
        String other = given.unique("creator");
        put(creator, creator + "-1", "Mine", START, ItemKind.TEXT);
        put(other, other + "-1", "Theirs", START, ItemKind.TEXT);
        put(creator, creator + "-2", "Gone", START, ItemKind.TEXT);
        desk.remove(creator + "-2");
        assertThat(find(creator, "", null)).containsExactly(creator + "-1");
        assertThat(one(creator, creator + "-1")).map(ItemListing::title).hasValue("Mine");
        assertThat(one(creator, other + "-1")).isEmpty();
        assertThat(one(creator, "nothing")).isEmpty();
        assertThat(one(creator, creator + "-2")).map(ItemListing::removed).hasValue(true);
    }

    @Test
    void cursorsOfOthersMeanTheBeginning() {
        assertThat(ItemCursor.of("nonsense", ItemOrder.NEWEST)).isEmpty();
        assertThat(ItemCursor.of("AAAA", ItemOrder.TITLE)).isEmpty();
        String token = new ItemCursor(ItemOrder.TITLE, "a\nb", 7).token();
        assertThat(ItemCursor.of(token, ItemOrder.TITLE)).hasValue(new ItemCursor(ItemOrder.TITLE, "a\nb", 7));
        assertThat(ItemCursor.of(token, ItemOrder.OLDEST)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void goingBackLeadsToThePageBefore(ItemOrder order) {
        String creator = given.unique("creator");
        for (int n = 0; n < 11; n++) {
            put(creator, creator + "-" + n, "Title " + n % 3, START.plus(Duration.ofDays(n % 4)), ItemKind.VIDEO);
        }
        ItemPage first = search(creator, beside(order, null, false));
        ItemPage second = search(creator, beside(order, first.next().orElseThrow(), false));
        ItemPage third = search(creator, beside(order, second.next().orElseThrow(), false));
        assertThat(first.previous()).isEmpty();
        assertThat(third.next()).isEmpty();
        assertThat(search(creator, beside(order, third.previous().orElseThrow(), true))).isEqualTo(second);
        assertThat(search(creator, beside(order, second.previous().orElseThrow(), true))).isEqualTo(first);
    }

    @Test
    void filtersFindWhatHoldsForTheUse() {
        Person alice = given.creator();
        Person bob = given.creator();
        String silent = consents.item(alice);
        String on = consents.item(alice);
        consents.allow(alice, on, "recut");
        String refused = consents.item(alice);
        consents.refuse(alice, refused, "recut");
        String waits = consents.item(alice, bob);
        consents.allow(alice, waits, "recut");
        String awaited = consents.item(alice, bob);
        consents.allow(bob, awaited, "recut");
        String again = consents.item(alice);
        consents.allow(alice, again, "recut");
        consents.put(again, GivenConsent.PUBLISHED, List.of(alice), List.of(bob));
        String blocked = consents.item(alice);
        consents.allow(alice, blocked, "recut");
        staff.block(consents.id(blocked), "Why", given.person(Role.MODERATOR).account());
        assertThat(find(alice, ItemFilter.ON)).containsExactlyInAnyOrder(on);
        assertThat(find(alice, ItemFilter.OFF)).containsExactlyInAnyOrder(silent, refused, waits, awaited, again, blocked);
        assertThat(find(alice, ItemFilter.ALLOWED)).containsExactlyInAnyOrder(on, waits, again, blocked);
        assertThat(find(alice, ItemFilter.REFUSED)).containsExactlyInAnyOrder(refused);
        assertThat(find(alice, ItemFilter.UNDECIDED)).containsExactlyInAnyOrder(silent, awaited);
        assertThat(find(alice, ItemFilter.AGAIN)).containsExactlyInAnyOrder(again);
        assertThat(find(alice, ItemFilter.AWAITED)).containsExactlyInAnyOrder(awaited);
        assertThat(find(alice, ItemFilter.BLOCKED)).containsExactlyInAnyOrder(blocked);
        assertThat(QuarkusTransaction.requiringNew().call(() -> mine.countOn(alice.creatorId())))
                .isEqualTo(new ItemCount(1, false));
    }

    @Test
    void withoutAUseAFilterSpeaksOfAnyUseAndOffOfAll() {
        Person alice = given.creator();
        String silent = consents.item(alice);
        String on = consents.item(alice);
        consents.allow(alice, on, "recut");
        assertThat(anyUse(alice, ItemFilter.ON)).containsExactlyInAnyOrder(on);
        assertThat(anyUse(alice, ItemFilter.OFF)).containsExactlyInAnyOrder(silent);
        assertThat(anyUse(alice, ItemFilter.UNDECIDED)).containsExactlyInAnyOrder(silent, on);
    }

    private static ItemSearch beside(ItemOrder order, @Nullable ItemCursor from, boolean backwards) {
        return new ItemSearch("", null, null, null, order, from, backwards, 4);
    }

    private List<String> find(Person person, ItemFilter state) {
        return lines(person, new ItemSearch("", null, state, "recut", ItemOrder.NEWEST, null, false, 50));
    }

    private List<String> anyUse(Person person, ItemFilter state) {
        return lines(person, new ItemSearch("", null, state, null, ItemOrder.NEWEST, null, false, 50));
    }

    private List<String> lines(Person person, ItemSearch search) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<String> lines = mine.page(person.creatorId(), search).lines().stream().map(ItemListing::platformId).toList();
            assertThat(mine.count(person.creatorId(), search)).isEqualTo(new ItemCount(lines.size(), false));
            return lines;
        });
    }

    private List<ItemListing> pages(String creator, ItemOrder order, int size) {
        List<ItemListing> lines = new ArrayList<>();
        Optional<ItemCursor> after = Optional.empty();
        do {
            ItemPage page = search(creator, new ItemSearch("", null, null, null, order,
                    after.flatMap(cursor -> ItemCursor.of(cursor.token(), order)).orElse(null), false, size));
            lines.addAll(page.lines());
            after = page.next();
        } while (after.isPresent());
        return lines;
    }

    private List<String> find(String creator, String text, @Nullable ItemKind kind) {
        return search(creator, new ItemSearch(text, kind, null, null, ItemOrder.NEWEST, null, false, 50)).lines().stream()
                .map(ItemListing::platformId).toList();
    }

    private ItemPage search(String creator, ItemSearch search) {
        return QuarkusTransaction.requiringNew().call(() -> mine.page(idOf(creator), search));
    }

    private Optional<ItemListing> one(String creator, String item) {
        return QuarkusTransaction.requiringNew().call(() -> items.of(idOf(creator), item));
    }

    private long idOf(String creator) {
        return creators.withPlatformId(creator).orElseThrow().id();
    }

    private void put(String creator, String id, String title, Instant published, ItemKind kind) {
        desk.put(new ItemRow(id, title, kind, "https://example.com/", null, published, null, null, null,
                List.of(new HolderEntry(creator, "", HolderRole.OWNER, null))));
    }
}
