package dev.sayso.derivative;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

/** Sends the derivatives that the description of the API prints: with a true permit, and made a moment ago. */
@ApplicationScoped
public class PrintedDerivatives {

    private static final String PERMIT = "\"p3\\.[\\w.-]+\"";
    private static final String MOMENT = "2026-11-22T10:0[0-9]:00Z";

    private record Sent(String permit, String madeAt) {
    }

    private final GivenDerivatives derivatives;
    private final Clock clock;
    private final Map<String, Sent> sent = new ConcurrentHashMap<>();

    PrintedDerivatives(GivenDerivatives derivatives, Clock clock) {
        this.derivatives = derivatives;
        this.clock = clock;
    }

    /**
     * The same for the same items each time, so that it can be sent again.
     *
     * @param items how the ids of the items begin in what is sent
     */
    public String asSent(String printed, String items) {
        if (printed.contains("copies")) {
            return printed.replaceAll(MOMENT, clock.instant().toString());
        }
        if (!printed.contains("remixer\"")) {
            return printed;
        }
        Sent same = sent.computeIfAbsent(items, any -> new Sent(derivatives.permit("acct-991", "restyle", items + "1", true),
                clock.instant().toString()));
        return printed.replace("remix-", items.replace("video", "remix")).replaceAll(PERMIT, '"' + same.permit() + '"')
                .replaceAll(MOMENT, same.madeAt());
    }
}
