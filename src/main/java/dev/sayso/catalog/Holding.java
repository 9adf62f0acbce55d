package dev.sayso.catalog;

import java.time.Instant;
import java.util.Locale;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.sayso.web.Folded;

/** That a creator has a stake in an item now, in whatever roles; what their lists are made from. */
@Entity
@IdClass(Holding.Key.class)
public class Holding {

    /** One creator and one item. */
    public record Key(Long creatorId, Long itemId) {
    }

    private static final int LONGEST_TITLE_KEY = 300;
    private static final int LONGEST_SEARCH_KEY = 2_000;

    @Id
    private Long creatorId;

    @Id
    private Long itemId;

    private int sharePpm;

    private boolean depicted;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ItemKind kind;

    private String titleKey;

    private String searchKey;

    private Instant publishedAt;

    private boolean removed;

    protected Holding() {
    }

    /** @param sharePpm 0 for somebody who is depicted only */
    public Holding(long creatorId, long itemId, int sharePpm, boolean depicted, ItemState state) {
        this.creatorId = creatorId;
        this.itemId = itemId;
        this.sharePpm = sharePpm;
        this.depicted = depicted;
        this.kind = state.kind();
        this.titleKey = titleKey(state.title());
        this.searchKey = searchKey(state.title());
        this.publishedAt = state.publishedAt();
        this.removed = state.removed();
    }

    /** What titles are sorted by. */
    public static String titleKey(String title) {
        return Folded.cut(title.toLowerCase(Locale.ROOT).strip(), LONGEST_TITLE_KEY);
    }

    /** What titles are searched by, whole but for a few that grow much. */
    public static String searchKey(String title) {
        return Folded.cut(Folded.of(title), LONGEST_SEARCH_KEY);
    }

    public Long creatorId() {
        return creatorId;
    }

    public Long itemId() {
        return itemId;
    }

    public int sharePpm() {
        return sharePpm;
    }

    public boolean isDepicted() {
        return depicted;
    }

    public ItemKind kind() {
        return kind;
    }

    /** What it is sorted by. */
    public String titleKey() {
        return titleKey;
    }

    /** What it is searched by. */
    public String searchKey() {
        return searchKey;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public boolean isRemoved() {
        return removed;
    }
}
