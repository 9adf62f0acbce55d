package dev.sayso.consent.permissions;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.sayso.terms.UseWords;
import dev.sayso.web.Column;

/** What turning everything off changes, use by use. */
public record OffView(List<Line> lines, List<Column> columns, UUID act) {

    /**
     * One use.
     *
     * @param held the rule in force, null before the first
     * @param items for how many items the creator's own yes is in force, in words; empty for none
     * @param withdrawals what becomes of existing derivatives, by the terms of each yes
     */
    public record Line(String name, UseWords words, @Nullable Held held, String items, List<String> withdrawals) {

        public boolean isOff() {
            return held != null && held.isOff();
        }

        public boolean isOnByRule() {
            return held != null && held.isOn();
        }

        public boolean isOn() {
            return !isOff() && (isOnByRule() || !items.isEmpty());
        }
    }

    /** Whether there is nothing left to turn off. */
    public boolean isDone() {
        return lines.stream().allMatch(Line::isOff);
    }
}
