package dev.sayso.log.verify;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What a log begins with after a restore.
 *
 * @param log its name
 * @param restored the name of the log that was restored, and
 * @param size how many of its entries
 * @param kept the name of the log whose last checkpoint was kept elsewhere; empty if none was
 */
record LogBeginning(String log, String restored, long size, String kept) {

    private static final String TYPE = "epoch.begun";

    /** Null for a record that says something else, or stands elsewhere. */
    static @Nullable LogBeginning of(Verification.Verified found) {
        try {
            JsonNode record = new ObjectMapper().readTree(found.record().text());
            return found.index() != 0 || !record.path("type").asText().equals(TYPE) ? null
                    : new LogBeginning(found.origin(), record.at("/restored/origin").asText(),
                            record.at("/restored/size").asLong(),
                            record.at("/kept/origin").asText());
        } catch (JsonProcessingException readBefore) {
            throw new IllegalStateException(readBefore);
        }
    }

    String sentence(Verification.Verified receipt) {
        if (receipt.origin().equals(restored)) {
            return receipt.index() < size
                    ? "The log has ended, since a backup was restored. This entry was restored: it still holds."
                    : ("This entry was LOST: a backup was restored that has %d entries of this log. The log %s goes on "
                            + "without it.").formatted(size, log);
        }
        return receipt.origin().equals(kept)
                ? "This entry was LOST with its whole log: a backup from before was restored. The log %s goes on without it."
                        .formatted(log)
                : "The beginning is that of the log %s, and says nothing about this one.".formatted(log);
    }
}
