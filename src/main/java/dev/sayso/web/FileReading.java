package dev.sayso.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.jboss.logging.Logger;

/**
 * Reads files that were sent, in the background: some of each in turn, and after a restart from where they were. One that
 * stumbles waits, and the others go on.
 *
 * @param <F> a file that is being read
 */
public final class FileReading<F> {

    private static final Logger LOG = Logger.getLogger(FileReading.class);
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    /** The files, and how they are read. */
    public interface Files<F> {

        /** Drops those whose reading has ended, or was never written down: a crash leaves them. */
        void clearSpool() throws IOException;

        /** Those that can be read here now. */
        List<F> due();

        /** Gives up those that nobody has moved on for long, as whoever had them is gone; says which. */
        List<UUID> giveUpLost();

        void closeAllBut(List<F> files);

        /**
         * Reads some of one; looks at {@link FileReading#isStopping} when it takes long.
         *
         * @return whether there is more to read at once
         */
        boolean readSome(F file) throws IOException;

        /**
         * Lets one wait, or gives it up.
         *
         * @param readable whether the file could be read, though not taken
         */
        void stumble(F file, boolean readable, Exception reason);
    }

    private final String what;
    private final Files<F> files;
    private final FailureLog failures;
    private final Worker worker;

    /**
     * Reads nothing before it is started.
     *
     * @param what one is, as the log calls it, such as {@code import}
     */
    public FileReading(String what, Files<F> files) {
        this.what = what;
        this.files = files;
        failures = new FailureLog(LOG, "Looking for files, " + what);
        worker = new Worker("sayso-" + what, INTERVAL, this::clear, this::readAll, () -> files.closeAllBut(List.of()));
    }

    public void start() {
        worker.start();
    }

    public void stop() throws InterruptedException {
        worker.stop();
    }

    public void wake() {
        worker.wake();
    }

    public boolean isStopping() {
        return worker.isStopping();
    }

    private void clear() {
        try {
            files.clearSpool();
        } catch (IOException | RuntimeException leftThere) {
            LOG.errorf(leftThere, "Files that nobody needs stay in the spool (%s)", what);
        }
    }

    private void readAll() {
        try {
            files.giveUpLost().forEach(lost -> LOG.errorf("The file of %s %s is lost", what, lost));
            while (!isStopping() && readSomeOfEach(files.due())) {
                LOG.trace("There is more to read");
            }
            failures.over();
        } catch (RuntimeException triedAgain) {
            failures.again(triedAgain);
        }
    }

    private boolean readSomeOfEach(List<F> due) {
        files.closeAllBut(due);
        boolean more = false;
        for (F file : due) {
            more |= readSome(file);
        }
        return more;
    }

    private boolean readSome(F file) {
        try {
            return files.readSome(file);
        } catch (IOException | UncheckedIOException unreadable) {
            files.stumble(file, false, unreadable);
        } catch (RuntimeException notTaken) {
            files.stumble(file, true, notTaken);
        }
        return false;
    }
}
