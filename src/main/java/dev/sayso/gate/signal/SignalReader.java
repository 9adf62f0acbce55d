package dev.sayso.gate.signal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.standing.Conditions;
import dev.sayso.consent.standing.Question;
import dev.sayso.gate.index.Answers;
import dev.sayso.gate.index.Asked;
import dev.sayso.gate.index.GateNode;
import dev.sayso.terms.Use;
import dev.sayso.terms.Uses;
import dev.sayso.web.Language;

/**
 * Asks what anybody at all can do with an item, commercially and unverified. Whatever is not a yes from memory is reserved:
 * so a node that is stale or still reading says nothing but that, and how long it takes does not tell whether an item exists.
 */
@ApplicationScoped
class SignalReader {

    private static final SortedSet<Integer> RESERVED = Collections.emptySortedSet();

    private final GateNode node;
    private final Uses uses;
    private final Works works;

    SignalReader(GateNode node, Uses uses, Works works) {
        this.node = node;
        this.uses = uses;
        this.works = works;
    }

    Signal of(String item, Language reader) {
        List<Use> all = uses.all();
        List<Statement> statements = statements(item, all, reader);
        Work work = isAllReserved(statements) ? null : works.named(item).orElse(null);
        return work == null ? reserved(item, all, reader) : new Signal(item, statements, work, parents(item, all, reader));
    }

    private static Signal reserved(String item, List<Use> all, Language reader) {
        return new Signal(item, all.stream().map(use -> new Statement(use.name(), use.words(reader), RESERVED)).toList(), null,
                List.of());
    }

    /** One with which nothing is allowed stays unnamed: not even that it exists is told. */
    private List<String> parents(String item, List<Use> all, Language reader) {
        return works.parentsOf(item).stream().filter(parent -> !isAllReserved(statements(parent, all, reader))).toList();
    }

    private List<Statement> statements(String item, List<Use> all, Language reader) {
        Answers answers = node.answersAtOnce(all.stream().map(use -> new Asked(item, use.name())).toList());
        List<Statement> statements = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            Use use = all.get(place);
            statements.add(new Statement(use.name(), use.words(reader), versions(answers, place)));
        }
        return statements;
    }

    private static SortedSet<Integer> versions(Answers answers, int place) {
        @Nullable
        Conditions conditions = answers.openness(place).map(openness -> openness.reply(Question.OF_SIGNALS).conditions())
                .orElse(null);
        return conditions == null ? RESERVED : new TreeSet<>(conditions.versions());
    }

    private static boolean isAllReserved(List<Statement> statements) {
        return statements.stream().noneMatch(Statement::isAllowed);
    }
}
