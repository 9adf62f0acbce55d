package dev.sayso.consent.change;

/** A creator says no to what their own act is about that is being done: it is given up. */
class ChangeStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChangeStopped() {
        super("Stopped by its creator", null, false, false);
    }
}
