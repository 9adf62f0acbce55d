package dev.sayso.consent;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Grant;
import dev.sayso.feed.Fact;

/** One act of a creator about one use: a choice for an item, or an account rule. It never changes. */
@Entity
@Immutable
public class Answer {

    static final int BLOCK = 50;

    @Id
    @GeneratedValue(generator = "answer_seq")
    @SequenceGenerator(name = "answer_seq", allocationSize = BLOCK)
    private Long id;

    private Long creatorId;

    private int number;

    private UUID actId;

    private @Nullable Long itemId;

    private @Nullable Long itemVersionId;

    private String useName;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Act.Kind kind;

    private @Nullable Integer termsVersion;

    private @Nullable Instant endsAt;

    private boolean commercial;

    private boolean verifiedOnly;

    @ElementCollection
    @CollectionTable(name = "answer_requester", joinColumns = @JoinColumn(name = "answer_id"))
    @Column(name = "requester")
    private Set<String> requesters = new TreeSet<>();

    private @Nullable Long sinceId;

    private @Nullable Long seenId;

    private String language;

    private String textHash;

    private String signIn;

    private @Nullable Instant signedInAt;

    private Instant givenAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private Fact fact;

    protected Answer() {
    }

    /** @param number 1, 2, 3… of the creator */
    Answer(Subject subject, int number, Act.Kind kind, @Nullable Grant grant, Witness witness, String textHash, Fact fact) {
        this.creatorId = subject.creatorId();
        this.itemId = subject.itemId();
        this.itemVersionId = subject.itemVersionId();
        this.useName = subject.use();
        this.number = number;
        this.kind = kind;
        if (grant != null) {
            allow(grant);
        }
        this.actId = witness.actId();
        this.language = witness.language().tag();
        this.signIn = witness.signIn();
        this.signedInAt = witness.signedInAt();
        this.textHash = textHash;
        this.givenAt = fact.at();
        this.fact = fact;
    }

    private void allow(Grant grant) {
        this.termsVersion = grant.terms();
        this.endsAt = grant.end();
        this.commercial = grant.commercial();
        this.verifiedOnly = grant.audience().verifiedOnly();
        if (grant.audience().listed() != null) {
            this.requesters.addAll(grant.audience().listed());
        }
    }

    /** Goes on with an earlier yes whose items were not shown again: it has seen what that one had. */
    void continues(Answer earlier, boolean keepsSince) {
        this.seenId = earlier.seenId == null ? earlier.id : earlier.seenId;
        if (keepsSince) {
            this.sinceId = earlier.sinceId == null ? earlier.id : earlier.sinceId;
        }
    }

    public Long id() {
        return id;
    }

    public Long creatorId() {
        return creatorId;
    }

    /** 1, 2, 3… within the creator's answers, so that a missing one shows. */
    public int number() {
        return number;
    }

    /** What was done together has one id. */
    public UUID actId() {
        return actId;
    }

    /** Null for an account rule. */
    public @Nullable Long itemId() {
        return itemId;
    }

    /** The version of the item that was shown. */
    public @Nullable Long itemVersionId() {
        return itemVersionId;
    }

    public String use() {
        return useName;
    }

    public Act.Kind kind() {
        return kind;
    }

    /** What a yes allows; empty for every other act. */
    public Optional<Grant> grant() {
        if (termsVersion == null || endsAt == null) {
            return Optional.empty();
        }
        return Optional.of(new Grant(termsVersion, endsAt, commercial,
                new Audience(verifiedOnly, requesters.isEmpty() ? null : requesters)));
    }

    /** The answer that began the unbroken rule this one goes on with. */
    public @Nullable Long sinceId() {
        return sinceId;
    }

    /** The answer up to which changes of the items were shown, if not this one. */
    public @Nullable Long seenId() {
        return seenId;
    }

    public String language() {
        return language;
    }

    /** The text that was on the screen: a {@link ShownText}. */
    public String textHash() {
        return textHash;
    }

    /** How the person was signed in. */
    public String signIn() {
        return signIn;
    }

    public Optional<Instant> signedInAt() {
        return Optional.ofNullable(signedInAt);
    }

    public Instant givenAt() {
        return givenAt;
    }

    public Fact fact() {
        return fact;
    }
}
