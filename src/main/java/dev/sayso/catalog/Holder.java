package dev.sayso.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A creator with a stake in an item, from the version that brought it until the next that brings holders. */
@Entity
@IdClass(Holder.Key.class)
public class Holder {

    /** One creator in one role. */
    public record Key(Long versionId, Long creatorId, HolderRole role) {
    }

    @Id
    private Long versionId;

    @Id
    private Long creatorId;

    @Id
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private HolderRole role;

    private int sharePpm;

    protected Holder() {
    }

    public Holder(ItemVersion version, long creatorId, HolderRole role, int sharePpm) {
        this.versionId = version.id();
        this.creatorId = creatorId;
        this.role = role;
        this.sharePpm = sharePpm;
    }

    public Long versionId() {
        return versionId;
    }

    public Long creatorId() {
        return creatorId;
    }

    public HolderRole role() {
        return role;
    }

    public int sharePpm() {
        return sharePpm;
    }
}
