package dev.sayso.derivative.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.ibm.icu.text.NumberFormat;

import dev.sayso.derivative.ShareLine;
import dev.sayso.derivative.ShareVector;
import dev.sayso.money.Fraction;
import dev.sayso.web.Language;

/** Says what everybody has of 100.00, so that the column adds up: the last row has what the others leave. */
record Hundred(Language language) {

    private static final BigDecimal WHOLE = new BigDecimal("100.00");

    List<DerivativeView.Share> of(ShareVector vector, String rest, Function<ShareLine, String> who,
            Function<ShareLine, String> because) {
        List<DerivativeView.Share> shares = new ArrayList<>();
        BigDecimal left = WHOLE;
        for (ShareLine line : vector.lines()) {
            BigDecimal part = part(line.part());
            left = left.subtract(part);
            shares.add(new DerivativeView.Share(who.apply(line), because.apply(line), written(part)));
        }
        shares.add(new DerivativeView.Share(rest, "", written(left)));
        return shares;
    }

    private static BigDecimal part(Fraction part) {
        return new BigDecimal(part.numerator()).multiply(WHOLE).divide(new BigDecimal(part.denominator()), 2,
                RoundingMode.HALF_EVEN);
    }

    private String written(BigDecimal part) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(part);
    }
}
