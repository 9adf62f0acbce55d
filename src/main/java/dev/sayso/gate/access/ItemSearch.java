package dev.sayso.gate.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.ServiceUnavailableException;

import dev.sayso.consent.standing.Openness;
import dev.sayso.feed.Epochs;
import dev.sayso.gate.index.Answers;
import dev.sayso.gate.index.Asked;
import dev.sayso.gate.index.GateNode;
import dev.sayso.terms.Uses;

/** Goes through all items in their order, and asks of each whether it may be used. */
@ApplicationScoped
class ItemSearch {

    private static final int CHUNK = 500;

    /** After so many items without enough results, the page ends anyhow. */
    private static final int MOST_LOOKED_AT = 20_000;
    private static final long RETRY_AFTER_SECONDS = 1;

    private record Row(Long id, String platformId) {
    }

    private final GateNode node;
    private final Epochs epochs;
    private final Uses uses;
    private final EntityManager entities;
    private final Clock clock;

    ItemSearch(GateNode node, Epochs epochs, Uses uses, EntityManager entities, Clock clock) {
        this.node = node;
        this.epochs = epochs;
        this.uses = uses;
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws ServiceUnavailableException if there is no telling at the moment */
    Found find(Search search) {
        Query query = search.query();
        PageToken token = PageToken.of(search, epochs.ours());
        List<Query.Resource> results = new ArrayList<>();
        long asOf = Long.MAX_VALUE;
        boolean isLast = !query.isOfRemixer() || !query.isAboutItem() || uses.named(query.action().name()).isEmpty();
        for (int looked = 0; !isLast && looked < MOST_LOOKED_AT && results.size() < search.limit(); looked += CHUNK) {
            List<Row> rows = after(token.after());
            isLast = rows.size() < CHUNK;
            Answers answers = node.answers(rows.stream().map(row -> new Asked(row.platformId(), query.action().name()))
                    .toList()).await().indefinitely();
            asOf = Math.min(asOf, answers.asOf());
            for (int i = 0; i < rows.size(); i++) {
                if (results.size() == search.limit()) {
                    isLast = false;
                    break;
                }
                token = token.at(rows.get(i).id());
                Openness openness = answers.openness(i)
                        .orElseThrow(() -> new ServiceUnavailableException(RETRY_AFTER_SECONDS));
                if (openness.reply(query.question()).isYes()) {
                    results.add(new Query.Resource(Query.ITEM, rows.get(i).platformId()));
                }
            }
        }
        return new Found(results, new Found.Page(isLast ? "" : token.text(), results.size()),
                new Found.Context(clock.instant(), asOf == Long.MAX_VALUE ? 0 : asOf, epochs.ours()));
    }

    private List<Row> after(long id) {
        return entities.createQuery("select i.id, i.platformId from Item i where i.id > ?1 order by i.id", Row.class)
                .setParameter(1, id).setMaxResults(CHUNK).getResultList();
    }
}
