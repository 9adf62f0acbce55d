package dev.sayso.catalog;

import java.time.Instant;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.ItemState.Stake;

/** What the platform said of an item at one time. Later words add a version and change none. */
@Entity
public class ItemVersion {

    @Id
    @GeneratedValue(generator = "item_version_seq")
    @SequenceGenerator(name = "item_version_seq", allocationSize = 500)
    private Long id;

    private Long itemId;

    private int ordinal;

    private String title;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ItemKind kind;

    private String url;

    private @Nullable String thumbnailUrl;

    private Instant publishedAt;

    private Instant earliestPublishedAt;

    private boolean sponsored;

    private boolean depictedComplete;

    private boolean removed;

    private boolean bringsHolders;

    private boolean upheaval;

    private Instant at;

    private @Nullable Long factId;

    protected ItemVersion() {
    }

    /** @param factId null if nothing changed that a standing or a share reads */
    public ItemVersion(long id, Item item, @Nullable ItemState before, ItemState now, Instant at, @Nullable Long factId) {
        this.id = id;
        this.itemId = item.id();
        this.ordinal = before == null ? 1 : item.versions() + 1;
        this.title = now.title();
        this.kind = now.kind();
        this.url = now.url();
        this.thumbnailUrl = now.thumbnailUrl();
        this.publishedAt = now.publishedAt();
        this.earliestPublishedAt = now.earliestPublishedAt();
        this.sponsored = now.sponsored();
        this.depictedComplete = now.depictedComplete();
        this.removed = now.removed();
        this.bringsHolders = before == null || !before.stakes().equals(now.stakes());
        this.upheaval = now.isUpheavalAfter(before);
        this.at = at;
        this.factId = factId;
    }

    public Long id() {
        return id;
    }

    public Long itemId() {
        return itemId;
    }

    /** Its place among the versions of the item, from 1. */
    public int ordinal() {
        return ordinal;
    }

    public boolean isUpheaval() {
        return upheaval;
    }

    public Instant at() {
        return at;
    }

    public @Nullable Long factId() {
        return factId;
    }

    public boolean bringsHolders() {
        return bringsHolders;
    }

    public ItemState state(Set<Stake> stakes) {
        return new ItemState(title, kind, url, thumbnailUrl, publishedAt, earliestPublishedAt, sponsored, depictedComplete,
                removed, stakes);
    }
}
