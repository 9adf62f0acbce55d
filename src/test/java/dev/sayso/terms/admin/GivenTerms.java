package dev.sayso.terms.admin;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.Given;
import dev.sayso.account.Role;
import dev.sayso.terms.Samples;
import dev.sayso.terms.TermsDesk;

/** Makes uses and drafts that nothing else has. */
@ApplicationScoped
public class GivenTerms {

    private final TermsDesk desk;
    private final DraftDesk drafts;
    private final Given given;

    GivenTerms(TermsDesk desk, DraftDesk drafts, Given given) {
        this.desk = desk;
        this.drafts = drafts;
        this.given = given;
    }

    /** A use with its first terms. */
    public String use() {
        String use = Samples.name();
        desk.add(Samples.use(use), given.person(Role.ADMIN).account());
        return use;
    }

    /** A use and its first version. */
    public List<Object> version() {
        return List.of(use(), 1);
    }

    /** A use and a draft of its second version. */
    public List<Object> draft() {
        String use = use();
        return List.of(use, draftOf(use));
    }

    /** A draft of the second version of a use that is there. */
    public UUID draftOf(String use) {
        return drafts.save(use, 1, Samples.terms(use, 450_000), given.person(Role.ADMIN).account()).id();
    }
}
