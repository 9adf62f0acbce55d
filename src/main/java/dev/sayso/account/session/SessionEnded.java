package dev.sayso.account.session;

/** The cookie names no live session. */
class SessionEnded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SessionEnded() {
        super("The session has ended", null, false, false);
    }
}
