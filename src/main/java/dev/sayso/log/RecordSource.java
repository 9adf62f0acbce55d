package dev.sayso.log;

import java.util.Collection;
import java.util.Map;

import dev.sayso.log.record.CanonicalJson;

/**
 * A feature of which facts are logged. What is logged is kept with the fact; the log asks for what is missing, because
 * it was recorded before there was a log or by an earlier version.
 */
public interface RecordSource {

    /** What those of these facts are logged as that are this feature's, by the fact's id. */
    Map<Long, CanonicalJson> records(Collection<Long> facts);
}
