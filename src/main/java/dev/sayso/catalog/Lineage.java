package dev.sayso.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** That a derivative was made from another item. */
@Entity
@IdClass(Lineage.Key.class)
public class Lineage {

    /** A derivative and one of its parents. */
    public record Key(Long itemId, Long parentId) {
    }

    @Id
    private Long itemId;

    @Id
    private Long parentId;

    protected Lineage() {
    }

    public Lineage(long itemId, long parentId) {
        this.itemId = itemId;
        this.parentId = parentId;
    }

    public Long itemId() {
        return itemId;
    }

    public Long parentId() {
        return parentId;
    }
}
