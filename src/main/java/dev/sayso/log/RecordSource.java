package dev.sayso.log;

import java.util.Collection;
import java.util.Map;

/**
 * A feature of which facts are logged. What is logged is kept with the fact; the log asks for what is missing, because
 * it was recorded before there was a log or by an earlier version.
 */
public interface RecordSource {

    /** What those of these facts are logged as that are this feature's, as canonical JSON (RFC 8785) by the fact's id. */
    Map<Long, byte[]> records(Collection<Long> facts);
}
