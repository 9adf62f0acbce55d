package dev.sayso.gate.access;

import org.jspecify.annotations.Nullable;

/** What may be sent: JSON, and nothing that another type names. */
final class JsonBody {

    private JsonBody() {
    }

    /** @throws RequestRejected if the body is said to be anything but {@code application/json} */
    static byte @Nullable [] of(@Nullable String contentType, byte @Nullable [] body) {
        String type = contentType == null ? "" : contentType.split(";", 2)[0].strip();
        if (!type.equalsIgnoreCase("application/json")) {
            throw new RequestRejected("", Fault.Why.NOT_JSON);
        }
        return body;
    }
}
