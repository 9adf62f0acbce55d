package dev.sayso.catalog;

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
import dev.sayso.PostgreSql;
import dev.sayso.account.Creators;
import dev.sayso.catalog.intake.HolderEntry;
import dev.sayso.catalog.intake.ItemDesk;
import dev.sayso.catalog.intake.ItemRow;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class ItemsDatabaseTest {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    @Inject
    Given given;

    @Inject
    ItemDesk desk;

    @Inject
    Items items;

    @Inject
    ItemHistories histories;

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
    void historyTellsEachChangeWithItsFact() {
        String creator = given.unique("creator");
        String id = creator + "-1";
        put(creator, id, "First", START.plusSeconds(60), ItemKind.VIDEO);
        put(creator, id, "Only the title", START.plusSeconds(60), ItemKind.VIDEO);
        put(creator, id, "Earlier", START, ItemKind.VIDEO);
        put(creator, id, "Later again", START.plusSeconds(90), ItemKind.VIDEO);
        desk.remove(id);
        ItemHistory history = history(id);
        assertThat(history.versions()).extracting(version -> version.factId() != null).containsExactly(true, false, true, false,
                true);
        assertThat(history.versions()).extracting(ItemHistory.Version::earliestPublishedAt)
                .containsExactly(START.plusSeconds(60), START.plusSeconds(60), START, START, START);
        assertThat(history.versions()).extracting(ItemHistory.Version::removed).containsExactly(false, false, false, false,
                true);
        assertThat(history.versions()).extracting(ItemHistory.Version::upheaval).containsExactly(false, false, false, false,
                true);
        assertThat(history.holders()).hasSize(1);
        assertThat(history.parents()).isEmpty();
    }

    @Test
    void cursorsOfOthersMeanTheBeginning() {
        assertThat(ItemCursor.of("nonsense", ItemOrder.NEWEST)).isEmpty();
        assertThat(ItemCursor.of("AAAA", ItemOrder.TITLE)).isEmpty();
        String token = new ItemCursor(ItemOrder.TITLE, "a\nb", 7).token();
        assertThat(ItemCursor.of(token, ItemOrder.TITLE)).hasValue(new ItemCursor(ItemOrder.TITLE, "a\nb", 7));
        assertThat(ItemCursor.of(token, ItemOrder.OLDEST)).isEmpty();
    }

    private ItemHistory history(String id) {
        return QuarkusTransaction.requiringNew().call(() -> histories.of(id).orElseThrow());
    }

    private List<ItemListing> pages(String creator, ItemOrder order, int size) {
        List<ItemListing> lines = new ArrayList<>();
        Optional<ItemCursor> after = Optional.empty();
        do {
            ItemPage page = search(creator, new ItemSearch("", null, order,
                    after.flatMap(cursor -> ItemCursor.of(cursor.token(), order)).orElse(null), size));
            lines.addAll(page.lines());
            after = page.next();
        } while (after.isPresent());
        return lines;
    }

    private List<String> find(String creator, String text, @Nullable ItemKind kind) {
        return search(creator, new ItemSearch(text, kind, ItemOrder.NEWEST, null, 50)).lines().stream()
                .map(ItemListing::platformId).toList();
    }

    private ItemPage search(String creator, ItemSearch search) {
        return QuarkusTransaction.requiringNew().call(() -> items.search(idOf(creator), search));
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
