package dev.sayso.consent.staff;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** Blocks of items as staff decided them. */
@ApplicationScoped
public class ItemBlocks implements PanacheRepository<ItemBlock> {

    /** An item's blocks and liftings, the newest first. */
    public List<ItemBlock> of(long itemId) {
        return list("itemId = ?1 order by number desc", itemId);
    }

    Optional<ItemBlock> last(long itemId) {
        return find("itemId = ?1 order by number desc", itemId).firstResultOptional();
    }
}
