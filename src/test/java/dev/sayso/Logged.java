package dev.sayso;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.formatters.PatternFormatter;

/** What is logged, causes included, until it is closed. */
public final class Logged extends Handler implements AutoCloseable {

    private static final PatternFormatter MESSAGE = new PatternFormatter("%m");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private Logged() {
    }

    public static Logged now() {
        Logged logged = new Logged();
        Logger.getLogger("").addHandler(logged);
        return logged;
    }

    public String text() {
        return String.join("\n", lines);
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line.getLevel() + " " + MESSAGE.format(line));
        for (Throwable cause = line.getThrown(); cause != null; cause = cause.getCause()) {
            lines.add(cause.toString());
        }
    }

    @Override
    public void flush() {
        // nothing is kept back
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
