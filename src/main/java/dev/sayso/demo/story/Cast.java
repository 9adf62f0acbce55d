package dev.sayso.demo.story;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.UUID;

/** Everybody in the sample, by the name they sign in with. */
public record Cast(Map<String, Persona> creators, Map<String, UUID> staff) {

    Persona creator(String name) {
        return requireNonNull(creators.get(name), name);
    }

    UUID staff(String name) {
        return requireNonNull(staff.get(name), name);
    }
}
