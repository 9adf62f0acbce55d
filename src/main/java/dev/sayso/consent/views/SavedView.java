package dev.sayso.consent.views;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.views.ViewRefused.Why;
import dev.sayso.web.Folded;

/** A filter of the list of items that a creator has named, until they delete it. */
@Entity
public class SavedView {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_KEY = 180;
    private static final String SPACE = "[\\p{Z}\\p{Cc}]+";
    private static final String UNSEEN = "\\p{Cf}";

    @Id
    private UUID id;

    private Long creatorId;

    private @Nullable String name;

    private @Nullable String nameKey;

    private @Nullable String query;

    private Instant savedAt;

    private @Nullable Instant deletedAt;

    protected SavedView() {
    }

    /**
     * A view of what a query finds.
     *
     * @param name as it was typed
     * @param query of the list's address, without nonsense
     * @throws ViewRefused if it has no name, a long one, or no filter
     */
    SavedView(UUID id, long creatorId, String name, String query, Instant now) {
        String line = name.replaceAll(SPACE, " ").strip();
        if (line.replaceAll(UNSEEN, "").isBlank()) {
            throw new ViewRefused(Why.NAME_MISSING);
        }
        if (line.length() > LONGEST_NAME) {
            throw new ViewRefused(Why.NAME_LONG);
        }
        if (query.isEmpty()) {
            throw new ViewRefused(Why.NO_FILTER);
        }
        this.id = id;
        this.creatorId = creatorId;
        this.name = line;
        this.nameKey = Folded.cut(Folded.of(line), LONGEST_KEY);
        this.query = query;
        this.savedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return requireNonNull(name);
    }

    public String query() {
        return requireNonNull(query);
    }

    boolean isOf(long creator) {
        return creatorId.equals(creator);
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    boolean isNamedLike(SavedView other) {
        return other.nameKey != null && other.nameKey.equals(nameKey);
    }

    public boolean finds(String wanted) {
        return wanted.equals(query);
    }

    /** Nothing is kept of what it said. */
    void delete(Instant now) {
        if (deletedAt == null) {
            deletedAt = now;
            name = null;
            nameKey = null;
            query = null;
        }
    }
}
