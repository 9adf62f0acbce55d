package dev.sayso.log.epoch;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.sayso.feed.FactType;
import dev.sayso.log.note.Checkpoint;
import dev.sayso.log.record.CanonicalJson;

/**
 * What a log begins with after a restore.
 *
 * @param code of the history that begins
 * @param events the last number that was restored
 * @param restored the last checkpoint that was; null if nothing had been signed
 * @param kept null if none was
 */
record FirstEntry(String code, long events, @Nullable Checkpoint restored, @Nullable KeptCheckpoint kept) {

    CanonicalJson json() {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("type", FactType.EPOCH_BEGUN.code());
        record.put("epoch", code);
        record.put("events_restored", events);
        if (restored != null) {
            record.put("restored", of(restored));
        }
        if (kept != null) {
            Map<String, Object> last = of(kept.head());
            last.put("checkpoint", kept.note());
            record.put("kept", last);
        }
        return CanonicalJson.of(record);
    }

    private static Map<String, Object> of(Checkpoint head) {
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("origin", head.origin());
        log.put("size", head.size());
        log.put("root", head.root().text());
        return log;
    }
}
