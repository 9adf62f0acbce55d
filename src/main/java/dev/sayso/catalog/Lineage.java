package dev.sayso.catalog;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import dev.sayso.feed.Fact;

/** That a derivative was made from another item, and since when that is on record. Rows are only ever added. */
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

    private Instant at;

    private Long factId;

    protected Lineage() {
    }

    /** @param fact the one from which on the parent counts */
    public Lineage(long itemId, long parentId, Fact fact) {
        this.itemId = itemId;
        this.parentId = parentId;
        this.at = fact.at();
        this.factId = fact.id();
    }

    public Long itemId() {
        return itemId;
    }

    public Long parentId() {
        return parentId;
    }

    public Instant at() {
        return at;
    }

    public Long factId() {
        return factId;
    }
}
