package dev.sayso.web;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;

import dev.sayso.money.Money;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;

/**
 * Amounts in the reader's language, with a true minus sign. Isolate them from the text around them ({@code <bdi>}), as
 * the money tag does.
 */
@TemplateExtension
public final class MoneyText {

    private static final Map<Key, LocalizedNumberFormatter> FORMATS = new ConcurrentHashMap<>();

    private MoneyText() {
    }

    /** Rounded half even to the currency's minor unit. */
    public static String text(Money money, @TemplateAttribute("locale") Object locale) {
        return format(money, Form.USUAL, (Locale) locale);
    }

    /** To the millionth, all six decimals so that a column lines up, unless whole minor units say all of it. */
    static String exact(Money money, @TemplateAttribute("locale") Object locale) {
        return format(money, Form.EXACT, (Locale) locale);
    }

    /** Short enough for a label in a chart, such as €1.2K. */
    public static String brief(Money money, @TemplateAttribute("locale") Object locale) {
        return format(money, Form.BRIEF, (Locale) locale);
    }

    static String format(Money money, Form form, Locale locale) {
        Form used = form == Form.EXACT && isOfMinorUnits(money) ? Form.USUAL : form;
        LocalizedNumberFormatter format = FORMATS.computeIfAbsent(new Key(used, locale, money.currency()), Key::format);
        return format.format(money.amount()).toString().replace('-', '\u2212');
    }

    private static boolean isOfMinorUnits(Money money) {
        int minor = Math.max(0, money.currency().getDefaultFractionDigits());
        return money.amount().stripTrailingZeros().scale() <= minor;
    }

    enum Form {
        USUAL,
        EXACT,
        BRIEF
    }

    private record Key(Form form, Locale locale, Currency currency) {

        LocalizedNumberFormatter format() {
            LocalizedNumberFormatter usual = NumberFormatter.withLocale(locale)
                    .unit(com.ibm.icu.util.Currency.getInstance(currency.getCurrencyCode()));
            return switch (form) {
                case USUAL -> usual;
                case EXACT -> usual.precision(Precision.fixedFraction(Money.DECIMALS));
                case BRIEF -> usual.notation(Notation.compactShort());
            };
        }
    }
}
