package dev.sayso.terms.admin;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

import dev.sayso.terms.Asks;
import dev.sayso.terms.TermsMessages;
import dev.sayso.terms.Withdrawal;
import dev.sayso.web.Language;
import dev.sayso.web.Messages;
import dev.sayso.web.Option;
import dev.sayso.web.Page;

/** What the administrator's pages say in the administrator's language. */
@RequestScoped
class Reader {

    private final Page page;

    Reader(Page page) {
        this.page = page;
    }

    Language language() {
        return Language.of(page.lang()).orElseThrow();
    }

    List<Option> withdrawals() {
        return options(Withdrawal.values(), policy -> words().withdrawal(policy));
    }

    List<Option> asks() {
        return options(Asks.values(), asked -> words().asks(asked));
    }

    /** None is chosen for anybody. */
    private <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> label) {
        return Stream.concat(Stream.of(Option.of("", words().choose())),
                Arrays.stream(values).map(value -> Option.of(value.name(), label.apply(value)))).toList();
    }

    TermsMessages words() {
        return Messages.of(TermsMessages.class, language());
    }
}
