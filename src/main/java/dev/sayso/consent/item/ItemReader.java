package dev.sayso.consent.item;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

import dev.sayso.account.Creator;
import dev.sayso.account.Creators;
import dev.sayso.catalog.ItemHistory.Stake;
import dev.sayso.catalog.ItemListing;
import dev.sayso.consent.Acting;
import dev.sayso.consent.Screen;
import dev.sayso.consent.reading.StandingReader;
import dev.sayso.consent.reading.Standings;
import dev.sayso.consent.staff.ItemBlock;
import dev.sayso.consent.staff.ItemBlocks;
import dev.sayso.terms.Terms;
import dev.sayso.terms.TermsTexts;
import dev.sayso.terms.TermsVersions;
import dev.sayso.terms.Use;
import dev.sayso.terms.Uses;
import dev.sayso.terms.Wording;
import dev.sayso.web.Language;

/** Reads the page of an item by the same number of queries whatever the number of uses and answers. */
@RequestScoped
class ItemReader {

    private final StandingReader standings;
    private final Uses uses;
    private final TermsVersions versions;
    private final TermsTexts texts;
    private final Creators creators;
    private final ItemBlocks blocks;
    private final Screen screen;
    private final Acting acting;
    private final Clock clock;

    ItemReader(StandingReader standings, Uses uses, TermsVersions versions, TermsTexts texts, Creators creators,
            ItemBlocks blocks, Screen screen, Acting acting, Clock clock) {
        this.standings = standings;
        this.uses = uses;
        this.versions = versions;
        this.texts = texts;
        this.creators = creators;
        this.blocks = blocks;
        this.screen = screen;
        this.acting = acting;
        this.clock = clock;
    }

    ItemView read(ItemListing item, Reply reply) {
        Reading reading = reading(item);
        List<Use> all = uses.all().stream().filter(use -> reading.standings().use(use.name()).isPresent()).toList();
        Sentences sentences = new Sentences(acting.language());
        UseViews views = new UseViews(reading, book(reading, all), sentences, reply, screen, acting::newAct);
        List<ItemBlock> decided = blocks.of(item.id());
        return new ItemView(item, !decided.isEmpty() && decided.get(0).isBlocked(),
                reply.problems(), all.stream().map(views::of).toList(), HoldersView.of(reading, sentences),
                new Happenings(reading, all, decided, sentences).newest());
    }

    private Reading reading(ItemListing item) {
        Standings read = standings.read(List.of(item.id()));
        List<Long> people = read.history(item.id()).holders().stream().flatMap(held -> held.stakes().stream())
                .map(Stake::creatorId).distinct().toList();
        Map<Long, Creator> byId = creators.list("id in ?1", people).stream()
                .collect(Collectors.toMap(Creator::id, Function.identity()));
        return new Reading(item, acting.creator(), read, byId, clock.instant());
    }

    private TermsBook book(Reading reading, List<Use> all) {
        Instant now = reading.now();
        Language language = acting.language();
        List<Terms> offered = versions.current(now);
        List<Terms> every = versions.all();
        List<Wording> wordings = Stream.concat(offered.stream(), all.stream()
                .map(use -> TermsBook.accepted(every, use.name(), reading.said(use.name()))).flatMap(Optional::stream))
                .map(terms -> terms.wording(language)).toList();
        return new TermsBook(offered, every, texts.of(wordings), language);
    }
}
