package dev.sayso.terms;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.sayso.web.Language;

/** One named thing AI can do with an item. */
@Entity
public class Use {

    @Id
    private String name;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Asks asks;

    private boolean ruled;

    private int place;

    private Instant addedAt;

    @ElementCollection
    @CollectionTable(name = "use_words", joinColumns = @JoinColumn(name = "use_name"))
    @MapKeyColumn(name = "language")
    private Map<String, UseWords> words = new TreeMap<>();

    protected Use() {
    }

    public String name() {
        return name;
    }

    public Asks asks() {
        return asks;
    }

    /** Whether account rules can reach it; where they cannot, only own choices count. */
    public boolean isRuled() {
        return ruled;
    }

    public UseWords words(Language language) {
        return requireNonNull(words.get(language.tag()), language::tag);
    }

    public Instant addedAt() {
        return addedAt;
    }

    void describe(Map<String, UseWords> said) {
        words.putAll(said);
    }

    /** Whether adding this again would change nothing. */
    boolean is(NewUse same) {
        return asks == same.asks() && ruled == same.ruled() && words.equals(same.wordsByTag());
    }
}
