package dev.sayso.terms.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.TimeUnit;

import dev.sayso.terms.Asks;
import dev.sayso.terms.Clauses;
import dev.sayso.terms.TermsMessages;
import dev.sayso.terms.Withdrawal;
import dev.sayso.web.Language;
import dev.sayso.web.Messages;

/**
 * One fact of a version in plain words, with what it was in another version.
 *
 * @param before null where there is no other version
 */
public record Term(String label, String value, @Nullable String before) {

    public boolean isChanged() {
        return before != null && !before.equals(value);
    }

    /** What the clauses say, beside what they said before. */
    public static List<Term> of(Asks asks, Clauses clauses, @Nullable Clauses earlier, Language language) {
        TermsMessages words = Messages.of(TermsMessages.class, language);
        List<String> labels = List.of(words.term_asks(), words.term_owners(), words.term_depicted(),
                words.term_attribution(), words.term_withdrawal());
        List<String> values = values(asks, clauses, language);
        List<String> before = earlier == null ? List.of() : values(asks, earlier, language);
        return IntStream.range(0, labels.size())
                .mapToObj(i -> new Term(labels.get(i), values.get(i), before.isEmpty() ? null : before.get(i))).toList();
    }

    private static List<String> values(Asks asks, Clauses clauses, Language language) {
        TermsMessages words = Messages.of(TermsMessages.class, language);
        return List.of(words.asks(asks), share(clauses.ownersPpm(), language),
                share(clauses.depictedPpm(), language),
                clauses.attribution() ? words.attribution_yes() : words.attribution_no(),
                withdrawal(clauses, language));
    }

    private static String share(int ppm, Language language) {
        TermsMessages words = Messages.of(TermsMessages.class, language);
        return ppm == 0 ? words.share_none() : words.share(percent(ppm, language));
    }

    /** Parts per million as a percentage. */
    public static String percent(int ppm, Language language) {
        NumberFormat format = NumberFormat.getPercentInstance(language.locale());
        format.setMaximumFractionDigits(4);
        return format.format(BigDecimal.valueOf(ppm, 6));
    }

    /** What happens to derivatives when a yes is taken back. */
    public static String withdrawal(Clauses clauses, Language language) {
        return withdrawal(clauses.withdrawal(), clauses.withdrawalDays(), language);
    }

    /** The same by the policy alone. */
    public static String withdrawal(Withdrawal policy, int wanted, Language language) {
        TermsMessages words = Messages.of(TermsMessages.class, language);
        String days = MeasureFormat.getInstance(language.locale(), MeasureFormat.FormatWidth.WIDE)
                .format(new Measure(policy.days(wanted), TimeUnit.DAY));
        return switch (policy) {
            case KEEP_AND_PAY -> words.withdrawal_keep_and_pay();
            case WIND_DOWN -> words.withdrawal_wind_down(days);
            case TAKE_DOWN -> words.withdrawal_take_down(days);
            case NEXT_RUN -> words.withdrawal_next_run();
        };
    }
}
