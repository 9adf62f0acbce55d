package dev.sayso.derivative.page;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.ibm.icu.text.NumberFormat;

import dev.sayso.derivative.DerivativePanel;
import dev.sayso.derivative.LicenceState;
import dev.sayso.derivative.RevenueTerms;
import dev.sayso.derivative.RevenueTermsReader;
import dev.sayso.derivative.ShareLine;
import dev.sayso.derivative.page.DerivativeRows.Allowed;
import dev.sayso.derivative.page.DerivativeRows.Head;
import dev.sayso.derivative.page.DerivativeRows.ParentRow;
import dev.sayso.gate.permit.PermitFinding;
import dev.sayso.terms.Use;
import dev.sayso.terms.Uses;
import dev.sayso.web.Column;
import dev.sayso.web.Language;
import dev.sayso.web.Messages;
import io.quarkus.arc.All;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;

/** Reads the page of one derivative. */
@ApplicationScoped
class DerivativeReader {

    private final DerivativeRows rows;
    private final RevenueTermsReader terms;
    private final Made made;
    private final Uses uses;
    private final Asking asking;
    private final List<DerivativePanel> panels;

    DerivativeReader(DerivativeRows rows, RevenueTermsReader terms, Made made, Uses uses, Asking asking,
            @All List<DerivativePanel> panels) {
        this.rows = rows;
        this.terms = terms;
        this.made = made;
        this.uses = uses;
        this.asking = asking;
        this.panels = panels;
    }

    /** @param creator who reads, and is known to see it */
    DerivativeView read(long item, long creator, Language language) {
        Head head = rows.head(item);
        RevenueTerms known = requireNonNull(terms.read(List.of(item)).get(item));
        List<ParentRow> parents = rows.parents(item);
        Set<Long> related = new HashSet<>(parents.stream().map(ParentRow::item).toList());
        related.add(item);
        Set<Long> held = made.held(creator, related);
        Reading reading = new Reading(creator, language, Messages.of(MadeMessages.class, language), useTitles(language), held);
        List<Allowed> allowed = rows.allowed(item);
        return new DerivativeView(head.platformId(), head.title(), head.url(), head.kind(), head.madeAt(), head.remixer(),
                head.commercial(), known.licence(), why(head, known.licence(), reading), head.correctedAt(),
                RevenueTerms.undecidedUntil(head.registeredAt()),
                held.contains(item) ? "/items/" + head.platformId() : null,
                parents.stream().map(parent -> reading.parent(parent, allowed)).toList(),
                shares(known, parents, reading), List.of(Column.text(reading.words().column_who()),
                        Column.text(reading.words().column_because()), Column.number(reading.words().column_part())),
                rows.endings(item).stream().map(reading::ending).toList(), head.removedAt(),
                NumberFormat.getIntegerInstance(language.locale()).format(head.copies()),
                known.licence() == LicenceState.UNLICENSED ? asking.of(item, head.platformId(), parents, reading) : List.of(),
                panels(item, creator));
    }

    private List<RawString> panels(long item, long creator) {
        return panels.stream().sorted(Comparator.comparingInt(DerivativePanel::order))
                .flatMap(panel -> panel.content(item, creator).stream()).map(TemplateInstance::render).map(RawString::new)
                .toList();
    }

    private static String why(Head head, LicenceState licence, Reading reading) {
        return licence == LicenceState.UNLICENSED && head.reason() != null
                ? reading.words().finding(PermitFinding.valueOf(head.reason().toUpperCase(Locale.ROOT)))
                : reading.words().licence_means(licence);
    }

    private Map<String, String> useTitles(Language language) {
        return uses.all().stream().collect(Collectors.toMap(Use::name, use -> use.words(language).title()));
    }

    private List<DerivativeView.Share> shares(RevenueTerms known, List<ParentRow> parents, Reading reading) {
        List<ShareLine> lines = known.vector().lines();
        if (lines.isEmpty()) {
            return List.of();
        }
        Map<Long, String> titles = rows.titles(lines.stream().map(ShareLine::item).collect(Collectors.toSet()));
        return new Hundred(reading.language()).of(known.vector(), reading.words().share_rest(),
                line -> reading.people(line.role(), titles.getOrDefault(line.item(), "")),
                line -> reading.because(parents.get(line.parent())));
    }
}
