package dev.sayso.web;

import java.util.Locale;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.number.Scale;
import com.ibm.icu.util.MeasureUnit;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;

/** Counts and shares in the reader's language. */
@TemplateExtension
public final class NumberText {

    private static final int DECIMALS = 4;

    private NumberText() {
    }

    /** With its thousands apart. */
    public static String grouped(Number count, @TemplateAttribute("locale") Object locale) {
        return NumberFormatter.withLocale((Locale) locale).format(count).toString();
    }

    /** Millionths as a percentage. */
    public static String percent(Integer ppm, @TemplateAttribute("locale") Object locale) {
        return NumberFormatter.withLocale((Locale) locale).unit(MeasureUnit.PERCENT).scale(Scale.byDouble(1e-4))
                .precision(Precision.maxFraction(DECIMALS)).format(ppm).toString();
    }
}
