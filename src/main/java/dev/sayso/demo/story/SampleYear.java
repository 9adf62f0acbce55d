package dev.sayso.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.catalog.Items;
import dev.sayso.catalog.intake.ItemDesk;
import dev.sayso.consent.staff.InterventionDesk;
import dev.sayso.derivative.registration.DerivativeIntake;
import dev.sayso.feed.Epochs;
import dev.sayso.gate.permit.PermitSeal;
import dev.sayso.revenue.intake.BatchAtOnce;
import dev.sayso.web.AppClock;
import io.quarkus.arc.profile.UnlessBuildProfile;

/** The year before today, as everybody in it lived it. */
@ApplicationScoped
@UnlessBuildProfile("prod")
public class SampleYear {

    private static final Duration LENGTH = Duration.ofDays(380);
    private static final Duration OPENING = Duration.ofHours(1);

    private final Answering answering;
    private final ItemDesk itemDesk;
    private final InterventionDesk staff;
    private final DerivativeIntake derivatives;
    private final PermitSeal permits;
    private final Epochs epochs;
    private final BatchAtOnce batches;
    private final Items items;
    private final EntityManager entities;
    private final AppClock clock;

    SampleYear(Answering answering, ItemDesk itemDesk, InterventionDesk staff, DerivativeIntake derivatives, PermitSeal permits,
            Epochs epochs,
            BatchAtOnce batches, Items items, EntityManager entities, AppClock clock) {
        this.answering = answering;
        this.itemDesk = itemDesk;
        this.staff = staff;
        this.derivatives = derivatives;
        this.permits = permits;
        this.epochs = epochs;
        this.batches = batches;
        this.items = items;
        this.entities = entities;
        this.clock = clock;
    }

    /** When everything begins. */
    public static Instant start(Instant now) {
        return now.truncatedTo(ChronoUnit.DAYS).minus(LENGTH);
    }

    /** Everything that happened up to now, in the order of time. Call it within the transaction that is to hold it all. */
    public void tell(Cast cast, Instant now) {
        Diary diary = new Diary(now);
        new PlatformStory(diary, itemDesk, start(now).plus(OPENING)).tell();
        new AliceStory(author(diary, cast, "alice", LocalTime.of(20, 10))).tell();
        new BobStory(author(diary, cast, "bob", LocalTime.of(22, 40))).tell();
        new CarolStory(author(diary, cast, "carol", LocalTime.of(6, 45)), author(diary, cast, "noor", LocalTime.NOON)).tell();
        new DimitriStory(author(diary, cast, "dimitri", LocalTime.of(17, 5))).tell();
        new StaffStory(diary, cast, staff, items).tell();
        new RemixStory(diary, derivatives, permits, epochs.ours()).tell();
        new RevenueStory(diary, batches).tell();
        diary.live(clock, this::settle);
    }

    private Author author(Diary diary, Cast cast, String name, LocalTime hour) {
        return new Author(diary, answering, cast.creator(name), hour);
    }

    /** Nothing read for one act is taken for true in the next. */
    private void settle() {
        entities.flush();
        entities.clear();
    }
}
