package dev.sayso.revenue.reading;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.derivative.GivenDerivatives;
import dev.sayso.derivative.GivenDerivatives.From;
import dev.sayso.revenue.intake.GivenBatches;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Makes earnings the way they come about: items, yeses, permits, derivatives, and events of the platform. */
@ApplicationScoped
public class GivenEarnings {

    private final Given given;
    private final GivenDerivatives derivatives;
    private final GivenBatches batches;
    private final EntityManager entities;

    GivenEarnings(Given given, GivenDerivatives derivatives, GivenBatches batches, EntityManager entities) {
        this.given = given;
        this.derivatives = derivatives;
        this.batches = batches;
        this.entities = entities;
    }

    /** A derivative made from all of somebody's item by recutting it. */
    public String derivativeOf(Person owner) {
        return derivatives.licensed(given.creator(), From.only(derivatives.original(owner, "recut"), "recut"));
    }

    /** An event of its own for each amount. */
    public List<String> earned(String derivative, String sum, String... amounts) {
        String batch = given.unique("batch");
        List<String> ids = IntStream.range(0, amounts.length).mapToObj(i -> batch + "-" + i).toList();
        batches.read(GivenBatches.file(batch, "\"EUR\":\"" + sum + "\"",
                IntStream.range(0, amounts.length)
                        .mapToObj(i -> GivenBatches.earning(ids.get(i), derivative, amounts[i], "EUR")).toList()));
        return ids;
    }

    /** Part of an event is taken back. */
    public void takenBack(String derivative, String event, String amount) {
        String batch = given.unique("batch");
        batches.read(GivenBatches.file(batch, "\"EUR\":\"" + amount + "\"", List.of(GivenBatches
                .earning(batch + "-r", derivative, amount, "EUR").replace("\"kind\":\"earning\"",
                        "\"kind\":\"reversal\",\"replaces\":\"" + event + "\""))));
    }

    /** A creator who has earned 45.00 EUR by one event. */
    public long figureOf(Person owner) {
        Person creator = owner.creator() == null ? given.creator() : owner;
        earned(derivativeOf(creator), "100.00", "100.00");
        return figure(creator);
    }

    /** The same with the event's address. */
    public List<Object> eventOf(Person owner) {
        long figure = figureOf(owner);
        return List.of(figure, firstEvent(figure));
    }

    /** The figure that a creator has had longest. */
    public long figure(Person owner) {
        return QuarkusTransaction.requiringNew().call(() -> (Long) entities
                .createNativeQuery("select min(t.id) from earning_target t where t.creator_id = ?1", Long.class)
                .setParameter(1, owner.creatorId()).getSingleResult());
    }

    /** The address of the first event of a figure. */
    public String firstEvent(long figure) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Object[] row = (Object[]) entities.createNativeQuery("""
                    select p.event_id, p.ordinal from revenue_piece p join earning_target t on t.derivative_id = p.derivative_id
                    where t.id = ?1 order by p.event_id, p.ordinal limit 1""", Object[].class).setParameter(1, figure)
                    .getSingleResult();
            return row[0] + "-" + row[1];
        });
    }
}
