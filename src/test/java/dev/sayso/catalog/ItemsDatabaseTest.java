package dev.sayso.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

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
    DataSource database;

    @Inject
    Items items;

    @Inject
    ItemHistories histories;

    @Inject
    Creators creators;

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
    void titlesOfBeforeGetWhatTheyAreSearchedBy() throws SQLException {
        String creator = given.unique("creator");
        put(creator, creator + "-1", "Cafe\u0301 \u0130", START, ItemKind.VIDEO);
        String mine = " from holding h join item i on i.id = h.item_id where i.platform_id = '" + creator + "-1'";
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("update holding set search_key = '' where item_id in (select i.id" + mine + ")");
            SearchKeyMigration.fill(connection);
            try (ResultSet row = statement.executeQuery("select h.search_key" + mine)) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("caf\u00e9 i");
            }
        }
    }

    private ItemHistory history(String id) {
        return QuarkusTransaction.requiringNew().call(() -> histories.of(id).orElseThrow());
    }

    private void put(String creator, String id, String title, Instant published, ItemKind kind) {
        desk.put(new ItemRow(id, title, kind, "https://example.com/", null, published, null, null, null,
                List.of(new HolderEntry(creator, "", HolderRole.OWNER, null))));
    }
}
