package dev.sayso.terms.admin;

import java.util.List;

import dev.sayso.terms.UseWords;
import dev.sayso.web.Option;

/**
 * The form in which the next version is written.
 *
 * @param shown the latest version when writing began
 */
record DraftView(String name, UseWords use, int shown, Typed typed, List<Option> withdrawals) {

    public int next() {
        return shown + 1;
    }
}
