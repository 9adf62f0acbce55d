package dev.sayso.log;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.log.note.Checkpoint;
import dev.sayso.log.note.Malformed;
import dev.sayso.log.note.SignedNote;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The log's end, and who may go on from there. */
@ApplicationScoped
public class LogHeads implements PanacheRepositoryBase<LogHead, Short> {

    private static final String HOLD = "select id from log_head where id = 1 for update skip locked";

    /** For reading. */
    public LogHead head() {
        return findById(LogHead.ONLY);
    }

    /** For this transaction alone to go on from; empty if somebody else does. */
    Optional<LogHead> hold() {
        List<?> held = getEntityManager().createNativeQuery(HOLD).getResultList();
        return held.isEmpty() ? Optional.empty() : Optional.of(head());
    }

    /** The present checkpoint; empty before the log was first written. */
    public Optional<SignedNote> note() {
        return head().checkpoint().map(LogHeads::read);
    }

    static SignedNote read(String note) {
        try {
            return SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
        } catch (Malformed ours) {
            throw new IllegalStateException(ours);
        }
    }

    static Checkpoint checkpoint(SignedNote note) {
        try {
            return Checkpoint.of(note);
        } catch (Malformed ours) {
            throw new IllegalStateException(ours);
        }
    }
}
