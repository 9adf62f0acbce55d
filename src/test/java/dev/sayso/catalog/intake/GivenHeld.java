package dev.sayso.catalog.intake;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.account.CreatorDesk;
import dev.sayso.account.Role;
import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.ItemKind;
import dev.sayso.catalog.ItemState;
import dev.sayso.catalog.ItemState.Stake;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Makes changes that wait for an administrator. */
@ApplicationScoped
public class GivenHeld {

    private final ItemDesk items;
    private final EntityManager entities;
    private final Given given;
    private final KnownItems knownItems;
    private final ItemWriter writer;
    private final CreatorDesk creators;
    private final HeldDesk desk;

    GivenHeld(ItemDesk items, EntityManager entities, Given given, KnownItems knownItems, ItemWriter writer,
            CreatorDesk creators, HeldDesk desk) {
        this.knownItems = knownItems;
        this.writer = writer;
        this.creators = creators;
        this.desk = desk;
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

    /** The item goes to another owner, as an administrator has decided. */
    public void move(String item, Person to) {
        items.put(row(item, to.channel()));
        desk.approve(waiting(item), given.person(Role.ADMIN).account());
    }

    /** What waits for this item. */
    UUID waiting(String item) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                "select w.heldChangeId from WaitingChange w join Item i on i.id = w.itemId where i.platformId = ?1", UUID.class)
                .setParameter(1, item).getSingleResult());
    }

    /** As a ruling will do: the item gets a second owner without a word of the platform. */
    void shareFromElsewhere(String item) {
        QuarkusTransaction.requiringNew().run(() -> {
            KnownItem known = known(item);
            ItemState now = requireNonNull(known.state());
            String second = given.unique("second");
            Set<Stake> stakes = Set.of(new Stake(now.stakes().iterator().next().creator(), HolderRole.OWNER, 500_000),
                    new Stake(second, HolderRole.OWNER, 500_000));
            ItemState after = new ItemState(now.title(), now.kind(), now.url(), now.thumbnailUrl(), now.publishedAt(),
                    now.earliestPublishedAt(), now.sponsored(), now.depictedComplete(), now.removed(), stakes);
            writer.write(List.of(new ItemWriter.Edit(known.item(), new ItemChange(now, after))), creators.mention(
                    stakes.stream().collect(Collectors.toMap(Stake::creator, stake -> ""))));
        });
    }

    private KnownItem known(String item) {
        return requireNonNull(knownItems.lock(List.of(item)).get(item));
    }

    private static ItemRow row(String item, String owner) {
        return new ItemRow(item, "Title", ItemKind.VIDEO, "https://example.com/" + item, null,
                Instant.parse("2025-01-01T00:00:00Z"), null, null, new HolderEntry(owner, "", HolderRole.OWNER, null), null);
    }
}
