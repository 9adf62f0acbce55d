package dev.sayso.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Everything wrong in a form, in the order of its fields. */
public record Problems(List<Problem> all) {

    public static final Problems NONE = new Problems(List.of());

    public Problems {
        all = List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The message beside a field, or null if it is right. */
    @Nullable
    public String of(String field) {
        return all.stream().filter(problem -> problem.field().equals(field)).map(Problem::message).findFirst()
                .orElse(null);
    }
}
