package dev.sayso.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.sayso.web.LanguageChosen;

/** Keeps a signed-in person's language with their account, so that it follows them to other browsers. */
@ApplicationScoped
class LanguageMemory {

    private final SignedIn person;
    private final AccountDesk desk;

    LanguageMemory(SignedIn person, AccountDesk desk) {
        this.person = person;
        this.desk = desk;
    }

    void keep(@Observes LanguageChosen chosen) {
        if (person.isSomebody()) {
            desk.prefer(person.accountId(), chosen.language());
        }
    }
}
