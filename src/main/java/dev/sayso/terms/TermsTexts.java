package dev.sayso.terms;

import java.util.Collection;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.web.Language;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Texts of terms by their hash. */
@ApplicationScoped
public class TermsTexts implements PanacheRepositoryBase<TermsText, String> {

    private static final String KEEP = "insert into terms_text (hash, text) values (?1, ?2) on conflict do nothing";

    /** The texts of these wordings, in one query. */
    public TextsByHash of(Collection<Wording> wordings) {
        return new TextsByHash(list("hash in ?1", wordings.stream().map(Wording::textHash).toList()).stream()
                .collect(Collectors.toMap(TermsText::hash, TermsText::text)));
    }

    /** A version's texts in all languages. */
    public TextsByHash of(Terms terms) {
        return of(Language.all().stream().map(terms::wording).toList());
    }

    void keep(String text) {
        getEntityManager().createNativeQuery(KEEP).setParameter(1, TermsText.hash(text)).setParameter(2, text)
                .executeUpdate();
    }
}
