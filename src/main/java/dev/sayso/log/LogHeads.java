package dev.sayso.log;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.feed.Epoch;
import dev.sayso.log.note.Checkpoint;
import dev.sayso.log.note.Malformed;
import dev.sayso.log.note.SignedNote;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The log's end, and who may go on from there. */
@ApplicationScoped
public class LogHeads implements PanacheRepositoryBase<LogHead, Short> {

    private static final String HOLD = """
            select id from log_head where id = (select max(id) from log_head) for update skip locked""";

    /** That of the present history, for reading. */
    public LogHead head() {
        return find("from LogHead order by id desc").page(0, 1).singleResult();
    }

    /** That of each history, the present one first. */
    public List<LogHead> all() {
        return list("from LogHead order by id desc");
    }

    /** That of a history. */
    Optional<LogHead> of(Epoch epoch) {
        return findByIdOptional((short) epoch.number());
    }

    /** That of the log of a name; empty if there is none, or nothing was signed in it yet. */
    public Optional<LogHead> named(String origin) {
        return all().stream().filter(head -> origin(head).filter(origin::equals).isPresent()).findFirst();
    }

    /** The names of the logs in which something was signed, by the number of their history. */
    public Map<Integer, String> origins() {
        return all().stream().filter(head -> head.checkpoint().isPresent())
                .collect(Collectors.toMap(LogHead::epoch, head -> origin(head).orElseThrow()));
    }

    private static Optional<String> origin(LogHead head) {
        return head.checkpoint().map(LogHeads::read).map(note -> checkpoint(note).origin());
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

    /** What we signed ourselves, or checked before it was kept. */
    public static SignedNote read(String note) {
        try {
            return SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
        } catch (Malformed ours) {
            throw new IllegalStateException(ours);
        }
    }

    /** What such a note is about. */
    public static Checkpoint checkpoint(SignedNote note) {
        try {
            return Checkpoint.of(note);
        } catch (Malformed ours) {
            throw new IllegalStateException(ours);
        }
    }
}
