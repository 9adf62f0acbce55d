package dev.sayso.gate.access;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Objects;

/**
 * Where a search goes on.
 *
 * @param after the inner id of the last item looked at
 * @param search a number for the search that it belongs to
 */
record PageToken(long after, int search) {

    private static final byte VERSION = 1;
    private static final int BYTES = 1 + Long.BYTES + Integer.BYTES;

    static PageToken start(Query query, String epoch) {
        return new PageToken(0, number(query, epoch));
    }

    /**
     * Where a search goes on.
     *
     * @param epoch the present history: ids of another are of other items
     * @throws RequestRejected for what is no token of this search
     */
    static PageToken of(Search search, String epoch) {
        if (search.token().isEmpty()) {
            return start(search.query(), epoch);
        }
        PageToken token = read(search.token());
        if (token.search != number(search.query(), epoch)) {
            throw new RequestRejected("page.token", Fault.Why.OTHER_SEARCH);
        }
        return token;
    }

    PageToken at(long id) {
        return new PageToken(id, search);
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(ByteBuffer.allocate(BYTES).put(VERSION).putLong(after).putInt(search).array());
    }

    private static PageToken read(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() == BYTES && bytes.get() == VERSION) {
                return new PageToken(bytes.getLong(), bytes.getInt());
            }
        } catch (IllegalArgumentException noBase64) {
            // as good as no token
        }
        throw new RequestRejected("page.token", Fault.Why.UNKNOWN_VALUE);
    }

    private static int number(Query query, String epoch) {
        return Objects.hash(epoch, query.subject().type(), query.subject().id(), query.subject().verified(),
                query.action().name(),
                query.action().commercial(), query.resource().type());
    }
}
