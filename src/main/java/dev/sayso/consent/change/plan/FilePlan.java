package dev.sayso.consent.change.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.consent.change.ChangeSet;
import dev.sayso.consent.change.FileWishes;
import dev.sayso.consent.change.Origin;
import dev.sayso.consent.change.Wish;

/** What the rows of an edited file ask for. */
@ApplicationScoped
class FilePlan implements Plan {

    private final FileWishes file;

    FilePlan(FileWishes file) {
        this.file = file;
    }

    @Override
    public Origin origin() {
        return Origin.FILE;
    }

    @Override
    public List<Long> items(ChangeSet set, long after, int limit) {
        return file.items(set, after, limit);
    }

    @Override
    public Map<Long, List<Wish>> wishes(ChangeSet set, Part part) {
        return file.asked(set.id(), part.items()).entrySet().stream().collect(Collectors.groupingBy(
                row -> row.getKey().itemId(),
                Collectors.mapping(row -> part.asked().get(row.getValue() - 1), Collectors.toList())));
    }
}
