package dev.sayso.gate.signal;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A signal for programs of our own platforms.
 *
 * @param enforced where to ask for a decision that is more than a request
 */
record SignalFile(String item, List<Told> uses, @JsonProperty("content_usage") String contentUsage,
        @JsonProperty("tdm_reservation") int reservation, @JsonProperty("enforced_by") String enforced) {

    /** @param terms their addresses; empty where the use is reserved */
    record Told(String use, boolean allowed, List<String> terms) {
    }

    static SignalFile of(Signal signal, Declaration declaration, SignalAddresses addresses) {
        return new SignalFile(signal.item(), signal.statements().stream().map(one -> told(one, addresses)).toList(),
                declaration.contentUsage(), Integer.parseInt(declaration.reservation()), addresses.decisions());
    }

    private static Told told(Statement statement, SignalAddresses addresses) {
        return new Told(statement.use(), statement.isAllowed(),
                statement.versions().stream().map(version -> addresses.terms(statement.use(), version)).toList());
    }
}
