package dev.sayso.account.session;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

/** Keeps what a person typed when their session ended under their hands. */
@ApplicationScoped
class HeldFormDesk {

    private static final int LONGEST = 32 * 1024;
    private static final int MOST = 20;

    private final HeldForms forms;
    private final Sessions sessions;
    private final Clock clock;

    HeldFormDesk(HeldForms forms, Sessions sessions, Clock clock) {
        this.forms = forms;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Returns the secret by which the browser finds the form again. Nothing is kept for strangers, nor without limit:
     * they could fill the database.
     */
    @Transactional
    Optional<String> hold(String endedSession, String path, List<HeldForm.Field> fields) {
        if (fields.stream().mapToInt(field -> field.name().length() + field.value().length()).sum() > LONGEST) {
            return Optional.empty();
        }
        return sessions.withSecret(endedSession).map(session -> session.account().id())
                .filter(account -> forms.heldFor(account) < MOST).map(account -> keep(account, path, fields));
    }

    private String keep(UUID account, String path, List<HeldForm.Field> fields) {
        String secret = Secrets.next();
        forms.persist(new HeldForm(Secrets.hash(secret), account, path, fields, clock.instant()));
        return secret;
    }

    @Transactional
    Optional<HeldForm> find(@Nullable String secret, UUID account) {
        return Optional.ofNullable(secret).flatMap(known -> forms.findByIdOptional(Secrets.hash(known)))
                .filter(form -> form.isFor(account, clock.instant()));
    }

    @Transactional
    void forget() {
        forms.forget(clock.instant().minus(HeldForm.KEPT));
    }
}
