package dev.sayso.terms.admin;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;

import dev.sayso.account.Account;
import dev.sayso.terms.Clauses;
import dev.sayso.terms.NewTerms;
import dev.sayso.terms.NewWording;
import dev.sayso.terms.Use;
import dev.sayso.web.Language;

/** A version somebody has written and not yet published. Correcting it makes another draft. */
@Entity
public class TermsDraft {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "use_name")
    private Use use;

    private int shown;

    @Embedded
    private Clauses clauses;

    @ElementCollection
    @CollectionTable(name = "terms_draft_wording", joinColumns = @JoinColumn(name = "draft_id"))
    @MapKeyColumn(name = "language")
    private Map<String, NewWording> wordings = new TreeMap<>();

    private Instant savedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private Account savedBy;

    protected TermsDraft() {
    }

    TermsDraft(UUID id, Use use, int shown, NewTerms terms, Account by, Instant now) {
        this.id = id;
        this.use = use;
        this.shown = shown;
        this.clauses = terms.clauses();
        terms.wordings().forEach((language, wording) -> wordings.put(language.tag(), wording));
        this.savedBy = by;
        this.savedAt = now;
    }

    public UUID id() {
        return id;
    }

    /** The latest version when it was written. */
    public int shown() {
        return shown;
    }

    NewTerms terms() {
        Map<Language, NewWording> byLanguage = new EnumMap<>(Language.class);
        Language.all().forEach(language -> byLanguage.put(language, wordings.get(language.tag())));
        return new NewTerms(clauses, byLanguage);
    }
}
