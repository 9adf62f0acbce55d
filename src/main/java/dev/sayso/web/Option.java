package dev.sayso.web;

import org.jspecify.annotations.Nullable;

/**
 * One of several values a person can choose.
 *
 * @param consequence what choosing it does, in one line
 * @param act what the form's button says while it is chosen, such as "Save: refuse restyle"
 */
public record Option(String value, String label, @Nullable String consequence, @Nullable String act) {

    public static Option of(String value, String label) {
        return new Option(value, label, null, null);
    }
}
