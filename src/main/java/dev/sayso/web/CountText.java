package dev.sayso.web;

import java.text.NumberFormat;
import java.util.Locale;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;

/** Whole numbers in the reader's digits and groups. */
@TemplateExtension
final class CountText {

    private CountText() {
    }

    static String number(int count, @TemplateAttribute("locale") Object locale) {
        return NumberFormat.getIntegerInstance((Locale) locale).format(count);
    }

    static String number(long count, @TemplateAttribute("locale") Object locale) {
        return NumberFormat.getIntegerInstance((Locale) locale).format(count);
    }
}
