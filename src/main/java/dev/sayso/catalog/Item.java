package dev.sayso.catalog;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

/** One piece of content on the platform, named by the platform's own id. */
@Entity
public class Item {

    @Id
    private Long id;

    private String platformId;

    private Instant registeredAt;

    private boolean derivative;

    private @Nullable Long versionId;

    private @Nullable Long holdersId;

    protected Item() {
    }

    public Long id() {
        return id;
    }

    public String platformId() {
        return platformId;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    /** Made by AI from other items: the catalogue's calls leave it alone. */
    public boolean isDerivative() {
        return derivative;
    }

    /** The current version. */
    public @Nullable Long versionId() {
        return versionId;
    }

    /** The version that brought the current holders. */
    public @Nullable Long holdersId() {
        return holdersId;
    }

    /** Points at its new version. */
    public void turnTo(ItemVersion version) {
        this.versionId = version.id();
        if (version.bringsHolders()) {
            this.holdersId = version.id();
        }
    }
}
