package dev.sayso.terms.admin;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.ibm.icu.text.NumberFormat;

import dev.sayso.terms.ConsentCount;
import dev.sayso.terms.Terms;
import dev.sayso.web.Language;
import io.quarkus.arc.All;

/** How many yeses an administrator's act concerns. */
@ApplicationScoped
class Consents {

    private final List<ConsentCount> counts;

    Consents(@All List<ConsentCount> counts) {
        this.counts = counts;
    }

    /** The number under a version, in the reader's digits. */
    String under(Terms terms, Language reader) {
        long sum = counts.stream().mapToLong(count -> count.underTerms(terms.use().name(), terms.version())).sum();
        return NumberFormat.getIntegerInstance(reader.locale()).format(sum);
    }
}
