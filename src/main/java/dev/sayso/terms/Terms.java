package dev.sayso.terms;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;

import org.jspecify.annotations.Nullable;

import dev.sayso.account.Account;
import dev.sayso.feed.Fact;
import dev.sayso.web.Language;

/** One numbered version of the terms of a use; it never changes. */
@Entity
public class Terms {

    @Id
    @GeneratedValue(generator = "terms_seq")
    @SequenceGenerator(name = "terms_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "use_name")
    private Use use;

    private int version;

    @Embedded
    private Clauses clauses;

    @ElementCollection
    @CollectionTable(name = "terms_wording", joinColumns = @JoinColumn(name = "terms_id"))
    @MapKeyColumn(name = "language")
    private Map<String, Wording> wordings = new TreeMap<>();

    private Instant publishedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Account publishedBy;

    @ManyToOne(fetch = FetchType.LAZY)
    private Fact fact;

    @OneToOne(mappedBy = "terms")
    private @Nullable TermsRetirement retirement;

    protected Terms() {
    }

    Terms(Use use, int version, NewTerms said, @Nullable Account by, Instant now, Fact fact) {
        this.use = use;
        this.version = version;
        this.clauses = said.clauses();
        this.wordings.putAll(said.hashed());
        this.publishedBy = by;
        this.publishedAt = now;
        this.fact = fact;
    }

    public Long id() {
        return id;
    }

    public Use use() {
        return use;
    }

    /** 1, 2, 3… within the use. */
    public int version() {
        return version;
    }

    public Clauses clauses() {
        return clauses;
    }

    public Wording wording(Language language) {
        return requireNonNull(wordings.get(language.tag()), language::tag);
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** Nobody, for the terms every installation begins with. */
    public Optional<Account> publishedBy() {
        return Optional.ofNullable(publishedBy);
    }

    public Fact fact() {
        return fact;
    }

    public Optional<TermsRetirement> retirement() {
        return Optional.ofNullable(retirement);
    }

    public boolean isRetired(Instant now) {
        return retirement().filter(retired -> !now.isBefore(retired.from())).isPresent();
    }

    /** Whether publishing this would repeat this version. */
    public boolean says(NewTerms same) {
        return clauses.equals(same.clauses()) && wordings.equals(same.hashed());
    }

    void retiredBy(TermsRetirement act) {
        this.retirement = act;
    }
}
