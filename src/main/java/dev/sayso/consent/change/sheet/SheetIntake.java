package dev.sayso.consent.change.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.consent.change.ChangeDesk;
import dev.sayso.consent.change.ChangeSet;
import dev.sayso.consent.change.FileWishes;
import dev.sayso.terms.TermsVersions;
import dev.sayso.terms.Use;
import dev.sayso.terms.Uses;
import dev.sayso.web.Language;

/** Takes files that creators have edited. */
@ApplicationScoped
public class SheetIntake {

    private final ChangeDesk desk;
    private final OwnChoices choices;
    private final FileWishes wishes;
    private final Uses uses;
    private final TermsVersions versions;
    private final Clock clock;

    SheetIntake(ChangeDesk desk, OwnChoices choices, FileWishes wishes, Uses uses, TermsVersions versions, Clock clock) {
        this.desk = desk;
        this.choices = choices;
        this.wishes = wishes;
        this.uses = uses;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * A set of what a file changes, to be reviewed.
     *
     * @throws SheetRefused if there is anything in it that cannot be done
     */
    public ChangeSet take(long creatorId, InputStream file, Language language) {
        try (SheetRows rows = new SheetRows(file)) {
            return desk.file(creatorId, language, set -> new SheetReading(choices, wishes, parser(), names(), creatorId, set)
                    .read(rows));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<String> names() {
        return uses.all().stream().map(Use::name).toList();
    }

    private RowParser parser() {
        return new RowParser(versions.current(clock.instant()).stream()
                .collect(Collectors.toMap(terms -> terms.use().name(), terms -> terms.version())), clock.instant());
    }
}
