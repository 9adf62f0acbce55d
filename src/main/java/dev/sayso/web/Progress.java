package dev.sayso.web;

/**
 * How far long work is.
 *
 * @param title what is done
 * @param done how many of {@code total}, from 0 to {@code total}
 * @param total in the work's own pieces, at least 1
 * @param text how far and when, or what went wrong, in the reader's language
 */
public record Progress(String title, State state, long done, long total, String text) {

    public enum State {
        RUNNING,
        FAILED,
        FINISHED
    }

    public Progress {
        if (total < 1 || done < 0 || done > total) {
            throw new IllegalArgumentException(done + " of " + total);
        }
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** The badge of the state. */
    public String kind() {
        return switch (state) {
            case RUNNING -> "waits";
            case FAILED -> "stop";
            case FINISHED -> "final";
        };
    }
}
