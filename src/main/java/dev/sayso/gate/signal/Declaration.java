package dev.sayso.gate.signal;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

/**
 * A signal as crawlers read it from headers. {@code Content-Usage} is a dictionary of RFC 9651 by the IETF's drafts
 * <a href="https://datatracker.ietf.org/doc/draft-ietf-aipref-vocab/06/">aipref-vocab-06</a> and aipref-attach-04, where
 * {@code train-ai} is training of generative models; what is not named there stays unknown. The others are those of the
 * <a href="https://www.w3.org/2022/tdmrep/">TDM Reservation Protocol</a>, whose policy counts only with a reservation.
 * Strictly, headers speak of the page they come with: who serves the item itself repeats them there.
 *
 * @param policy null where nothing is reserved
 */
public record Declaration(String contentUsage, String reservation, @Nullable String policy) {

    static final String CONTENT_USAGE = "Content-Usage";
    static final String RESERVATION = "tdm-reservation";
    static final String POLICY = "tdm-policy";

    private static final String RESERVED = "1";
    private static final String NOT_RESERVED = "0";

    static Declaration of(Signal signal, SignalAddresses addresses) {
        return signal.isForTraining() ? new Declaration("train-ai=y", NOT_RESERVED, null)
                : new Declaration("train-ai=n", RESERVED, addresses.policy());
    }

    public boolean isReserved() {
        return policy != null;
    }

    /** By name, in the order in which they are told. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(CONTENT_USAGE, contentUsage);
        headers.put(RESERVATION, reservation);
        if (policy != null) {
            headers.put(POLICY, policy);
        }
        return headers;
    }

    Response.ResponseBuilder addTo(Response.ResponseBuilder answer) {
        headers().forEach(answer::header);
        return answer;
    }
}
