package dev.sayso.catalog;

import java.time.Instant;
import java.util.regex.Pattern;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

/** One piece of content on the platform, named by the platform's own id. */
@Entity
public class Item {

    private static final Pattern PLATFORM_ID = Pattern.compile("[A-Za-z0-9._~:@-]{1,128}");

    @Id
    private Long id;

    private String platformId;

    private Instant registeredAt;

    private boolean derivative;

    private int versions;

    private @Nullable Long versionId;

    private @Nullable Long holdersId;

    protected Item() {
    }

    /** One that is new, with the ids it and its first version are going to have. */
    public Item(long id, String platformId, long versionId, Instant now) {
        this.id = id;
        this.platformId = platformId;
        this.registeredAt = now;
        this.versions = 1;
        this.versionId = versionId;
        this.holdersId = versionId;
    }

    /** The same, made by AI from others. */
    public static Item derived(long id, String platformId, long versionId, Instant now) {
        Item item = new Item(id, platformId, versionId, now);
        item.derivative = true;
        return item;
    }

    /** Whether the platform may name an item so. */
    public static boolean isId(String text) {
        return PLATFORM_ID.matcher(text).matches() && !text.equals(".") && !text.equals("..");
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

    /** How many versions it has had. */
    public int versions() {
        return versions;
    }

    /** The current version. */
    public @Nullable Long versionId() {
        return versionId;
    }

    /** The version that brought the current holders. */
    public @Nullable Long holdersId() {
        return holdersId;
    }

    /** Points at its new version; a new item does so from the beginning. */
    public void turnTo(ItemVersion version) {
        this.versionId = version.id();
        this.versions = version.ordinal();
        if (version.bringsHolders()) {
            this.holdersId = version.id();
        }
    }
}
