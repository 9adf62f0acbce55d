package dev.sayso.feed;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.sayso.web.FailureLog;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Wakes who rests on this node when another node says why. Without notices everybody looks by themselves. */
@ApplicationScoped
class NoticeJob {

    private static final long SHORTEST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final Notices notices;
    private final AgroalDataSource database;
    private final FeedHead head;
    private final FollowerDesk followers;
    private final SequencerJob sequencer;
    private final FailureLog failures = new FailureLog(Logger.getLogger(NoticeJob.class), "Notices of other nodes");
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable NoticeConnection connection;

    NoticeJob(Notices notices, AgroalDataSource database, FeedHead head, FollowerDesk followers, SequencerJob sequencer) {
        this.notices = notices;
        this.database = database;
        this.head = head;
        this.followers = followers;
        this.sequencer = sequencer;
    }

    void start(@Observes StartupEvent event) {
        if (notices.areHeard()) {
            Thread worker = new Thread(this::work, "sayso-notices");
            worker.setDaemon(true);
            worker.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws SQLException {
        stopping.countDown();
        NoticeConnection open = connection;
        if (open != null) {
            open.close();
        }
    }

    private void work() {
        long pause = SHORTEST_PAUSE_MILLIS;
        try {
            do {
                pause = hearAll() ? SHORTEST_PAUSE_MILLIS : Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            } while (!stopping.await(pause, TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Listens until the connection breaks; whether there was one. */
    private boolean hearAll() {
        boolean heard = false;
        try (NoticeConnection open = NoticeConnection.open(
                database.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration())) {
            connection = open;
            heard = true;
            failures.over();
            catchUp();
            while (stopping.getCount() > 0) {
                open.next().forEach(payload -> notices.read(payload).ifPresent(this::take));
            }
        } catch (SQLException | RuntimeException lost) {
            if (stopping.getCount() > 0) {
                failures.again(lost);
            }
        }
        return heard;
    }

    /** Nobody knows what was said before this node listened. */
    private void catchUp() {
        for (Notice notice : Notice.values()) {
            take(notice);
        }
    }

    private void take(Notice notice) {
        switch (notice) {
            case RECORDED -> sequencer.wake();
            case NUMBERED -> head.moved();
            case APPLIED -> followers.reported();
        }
    }
}
