package dev.sayso.web;

import java.util.Map;

/**
 * A request refused for a named reason. Subclasses are named facts ({@code ChannelUnknown}); people read the message,
 * programs get the key as the problem's type.
 */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String key;

    /**
     * @param status the HTTP status, 400 to 499, or 507
     * @param key stable, in lower case with hyphens
     */
    protected Refusal(int status, String key) {
        super(key, null, false, false);
        this.status = status;
        this.key = key;
    }

    public int status() {
        return status;
    }

    public String key() {
        return key;
    }

    /** What happened, in the reader's language: the page's heading. */
    public abstract String title();

    /** What it means and what to do next, in the reader's language. */
    public abstract String advice();

    /** What programs are told besides: the problem's extension members (RFC 9457, section 3.2). */
    public Map<String, Object> members() {
        return Map.of();
    }
}
