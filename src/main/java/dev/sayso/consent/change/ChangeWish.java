package dev.sayso.consent.change;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Shown;
import dev.sayso.consent.Wanted;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Admission;
import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Grant;
import dev.sayso.consent.standing.Reason;

/** An answer that a change set gives, once for all items it is given for. */
@Entity
@IdClass(ChangeWish.Key.class)
public class ChangeWish {

    record Key(UUID changeSetId, Integer place) {
    }

    @Id
    private UUID changeSetId;

    @Id
    private Integer place;

    private String useName;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Act.Kind kind;

    private @Nullable Integer termsVersion;

    private @Nullable Instant endsAt;

    private boolean commercial;

    private boolean verifiedOnly;

    private @Nullable String requesters;

    private boolean restates;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Reason lapsed;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Admission refused;

    private String textHash;

    protected ChangeWish() {
    }

    /** @param textHash what is shown when it is given */
    ChangeWish(ChangeSet set, int place, Wish wish, String textHash) {
        this.changeSetId = set.id();
        this.place = place;
        this.useName = wish.use();
        this.kind = wish.kind();
        this.restates = wish.restates();
        this.lapsed = wish.lapsed();
        this.textHash = textHash;
        Grant grant = wish.grant();
        if (grant != null) {
            Set<String> listed = grant.audience().listed();
            termsVersion = grant.terms();
            endsAt = grant.end();
            commercial = grant.commercial();
            verifiedOnly = grant.audience().verifiedOnly();
            requesters = listed == null ? null : String.join(" ", new TreeSet<>(listed));
        }
    }

    public Wish wish() {
        return new Wish(useName, kind, grant(), restates, lapsed);
    }

    private @Nullable Grant grant() {
        return termsVersion == null ? null
                : new Grant(termsVersion, requireNonNull(endsAt), commercial, new Audience(verifiedOnly,
                        requesters == null ? null : Set.of(requesters.split(" "))));
    }

    Wanted wanted(Shown shown) {
        return new Wanted(useName, kind, grant(), restates, shown);
    }

    public int place() {
        return place;
    }

    String textHash() {
        return textHash;
    }

    void show(String hash) {
        textHash = hash;
    }

    /** Why an account rule cannot be made; null if it can. */
    public @Nullable Admission refused() {
        return refused;
    }

    void refuse(Admission why) {
        refused = why;
    }
}
