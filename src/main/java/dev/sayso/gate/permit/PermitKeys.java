package dev.sayso.gate.permit;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.StartupEvent;

/**
 * The keys of permits: those of the configuration, the first of which seals, or those in the database, the last of which
 * does. A key is changed by putting a new one in front, and the old one taken away a day later.
 */
@Singleton
class PermitKeys {

    record Known(PermitKey sealing, Map<String, PermitKey> all) {

        static Known of(List<PermitKey> keys, PermitKey sealing) {
            return new Known(sealing, keys.stream().collect(Collectors.toMap(PermitKey::name, key -> key)));
        }
    }

    private final Supplier<Known> source;
    private volatile @Nullable Known known;

    /** @param configured each written {@code name:secret}, the secret in base64 */
    @Inject
    PermitKeys(PermitKeyDesk desk, @ConfigProperty(name = "sayso.gate.permit-keys") Optional<List<String>> configured) {
        source = configured.isPresent() ? () -> ofConfiguration(configured.get()) : () -> ofDatabase(desk.keys());
    }

    private PermitKeys(Supplier<Known> source) {
        this.source = source;
    }

    /** Those of a configuration. */
    static PermitKeys of(List<String> configured) {
        return new PermitKeys(() -> ofConfiguration(configured));
    }

    /** A wrong configuration, and a database without a key, are met before the first decision. */
    void prepare(@Observes StartupEvent event) {
        read();
    }

    PermitKey sealing() {
        Known now = known;
        return (now == null ? read() : now).sealing();
    }

    /** A key by its name; looks again, as another node may have made it. */
    Optional<PermitKey> named(String name) {
        Known now = known;
        PermitKey key = now == null ? null : now.all().get(name);
        return Optional.ofNullable(key == null ? read().all().get(name) : key);
    }

    /** Reads the keys again. */
    Known read() {
        Known read = source.get();
        known = read;
        return read;
    }

    private static Known ofDatabase(List<PermitKey> keys) {
        return Known.of(keys, keys.get(keys.size() - 1));
    }

    private static Known ofConfiguration(List<String> configured) {
        List<PermitKey> keys = configured.stream().map(PermitKeys::key).toList();
        return Known.of(keys, keys.get(0));
    }

    private static PermitKey key(String written) {
        int colon = written.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("sayso.gate.permit-keys: each is written name:secret");
        }
        return new PermitKey(written.substring(0, colon), Base64.getDecoder().decode(written.substring(colon + 1)));
    }
}
