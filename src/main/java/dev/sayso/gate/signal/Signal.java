package dev.sayso.gate.signal;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is told of an item. Where everything is reserved it holds nothing but the id that was asked for, so that an item that
 * somebody refused, one that nobody decided about and one that does not exist are told alike.
 *
 * @param statements one for each use there is
 * @param work null where everything is reserved
 * @param parents the ids of what it was made from, as far as something is allowed with them too
 */
public record Signal(String item, List<Statement> statements, @Nullable Work work, List<String> parents) {

    private static final String TRAIN = "train";

    public boolean isReserved() {
        return work == null;
    }

    public List<Statement> allowed() {
        return statements.stream().filter(Statement::isAllowed).toList();
    }

    boolean isForTraining() {
        return allowed().stream().anyMatch(statement -> statement.use().equals(TRAIN));
    }
}
