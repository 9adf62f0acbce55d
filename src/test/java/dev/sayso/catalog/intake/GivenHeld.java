package dev.sayso.catalog.intake;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.Given;
import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.ItemKind;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Makes changes that wait for an administrator. */
@ApplicationScoped
public class GivenHeld {

    private final ItemDesk items;
    private final EntityManager entities;
    private final Given given;

    GivenHeld(ItemDesk items, EntityManager entities, Given given) {
        this.items = items;
        this.entities = entities;
        this.given = given;
    }

    /** A change that takes an item from its owner. */
    public UUID change() {
        String item = given.unique("item");
        items.put(row(item, given.unique("owner")));
        items.put(row(item, given.unique("owner")));
        return waiting(item);
    }

    /** What waits for this item. */
    UUID waiting(String item) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                "select w.heldChangeId from WaitingChange w join Item i on i.id = w.itemId where i.platformId = ?1", UUID.class)
                .setParameter(1, item).getSingleResult());
    }

    private static ItemRow row(String item, String owner) {
        return new ItemRow(item, "Title", ItemKind.VIDEO, "https://example.com/" + item, null,
                Instant.parse("2025-01-01T00:00:00Z"), null, null, new HolderEntry(owner, "", HolderRole.OWNER, null), null);
    }
}
