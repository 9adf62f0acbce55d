package dev.sayso.consent.audience;

/** What the platform can call a requester. */
public final class RequesterId {

    public static final String PATTERN = "[A-Za-z0-9._~:@-]{1,128}";

    private RequesterId() {
    }

    public static boolean isId(String text) {
        return text.matches(PATTERN) && !text.equals(".") && !text.equals("..");
    }
}
