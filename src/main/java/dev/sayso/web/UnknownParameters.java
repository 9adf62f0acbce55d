package dev.sayso.web;

import java.util.Map;
import java.util.Set;

/** A call was sent parameters that it does not have. */
final class UnknownParameters extends Refusal {

    private static final long serialVersionUID = 1L;

    /** Of what a stranger wrote, so much is said back. */
    private static final int LONGEST = 200;

    private final String unknown;
    private final String known;

    UnknownParameters(Set<String> unknown, Set<String> known) {
        super(400, "unknown-parameters");
        String names = String.join(", ", unknown);
        this.unknown = names.length() <= LONGEST ? names : names.substring(0, LONGEST) + "…";
        this.known = String.join(", ", known);
    }

    @Override
    public String title() {
        return Messages.of(WebMessages.class).unknown_parameters_title();
    }

    @Override
    public String advice() {
        WebMessages messages = Messages.of(WebMessages.class);
        return messages.unknown_parameters_advice(Messages.isolated(unknown),
                Messages.isolated(known.isEmpty() ? messages.no_parameters() : known));
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("parameters", unknown);
    }
}
