package dev.sayso.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Query;

/**
 * What native queries of one column find. They are made without naming the class of its values: Hibernate 7.2 cannot compare
 * the plans of those that do, so that each call makes a new one, and its cache of plans fills with them and becomes slow.
 */
public final class Scalars {

    private Scalars() {
    }

    /** Whole numbers, all of them. */
    public static List<Long> longs(Query query) {
        List<Long> numbers = new ArrayList<>();
        ((List<?>) query.getResultList()).forEach(number -> numbers.add(((Number) number).longValue()));
        return numbers;
    }

    /** The first whole number, if there is one and it is not null. */
    public static Optional<Long> first(Query query) {
        return one(query).map(number -> ((Number) number).longValue());
    }

    /** The first moment, if there is one and it is not null. */
    public static Optional<Instant> instant(Query query) {
        return one(query).map(moment -> moment instanceof OffsetDateTime at ? at.toInstant() : (Instant) moment);
    }

    private static Optional<Object> one(Query query) {
        List<?> found = query.getResultList();
        return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.get(0));
    }

    /** The only whole number. */
    public static long number(Query query) {
        return ((Number) query.getSingleResult()).longValue();
    }

    /** Texts, all of them. */
    public static List<String> texts(Query query) {
        List<String> texts = new ArrayList<>();
        ((List<?>) query.getResultList()).forEach(text -> texts.add((String) text));
        return texts;
    }
}
