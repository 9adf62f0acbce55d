package dev.sayso.catalog.intake;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

import io.quarkus.qute.TemplateExtension;

/** Shares as percentages in templates, in the reader's language. */
@TemplateExtension
class ShareText {

    private ShareText() {
    }

    static String percent(Integer ppm, @TemplateExtension.TemplateAttribute Object locale) {
        NumberFormat format = NumberFormat.getPercentInstance((Locale) locale);
        format.setMaximumFractionDigits(4);
        return format.format(BigDecimal.valueOf(ppm, 6));
    }
}
