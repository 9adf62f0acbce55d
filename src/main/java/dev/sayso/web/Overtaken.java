package dev.sayso.web;

import java.util.function.Supplier;

/** A form was sent again, or late, and something else has happened since: nothing changes, and its sender is told both. */
public class Overtaken extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<String> asked;
    private final transient Supplier<String> now;

    /**
     * Both are sentences in the reader's language.
     *
     * @param key as programs know it
     * @param asked what the form wanted
     * @param now what is so instead
     */
    public Overtaken(String key, Supplier<String> asked, Supplier<String> now) {
        super(409, key);
        this.asked = asked;
        this.now = now;
    }

    @Override
    public String title() {
        return Messages.of(WebMessages.class).overtaken_title();
    }

    @Override
    public String advice() {
        return Messages.of(WebMessages.class).overtaken_advice(asked.get(), now.get());
    }
}
