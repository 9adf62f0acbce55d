package dev.sayso.log;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import dev.sayso.log.note.Malformed;
import dev.sayso.log.note.SigningKey;
import dev.sayso.log.note.VerifierKey;
import dev.sayso.web.Seal;
import io.quarkus.runtime.StartupEvent;

/**
 * The keys that sign checkpoints: those of the configuration, or the one that was made on first start. The first gives
 * the log its name, and all of them sign, so that a key can be changed while verifiers know only the old one.
 */
@ApplicationScoped
public class LogKeys {

    private final LogKeyDesk desk;
    private final Optional<List<String>> configured;
    private final String origin;
    private final Seal seal;
    private @Nullable List<SigningKey> keys;

    /** @param configured each as {@link SigningKey#secretText()} gives it */
    LogKeys(LogKeyDesk desk, @ConfigProperty(name = "sayso.log.key") Optional<List<String>> configured,
            @ConfigProperty(name = "sayso.log.origin") Optional<String> origin,
            @ConfigProperty(name = "sayso.public-url") URI publicUrl,
            @ConfigProperty(name = "sayso.log.secret") String secret) {
        this.desk = desk;
        this.configured = configured;
        this.origin = origin.orElse(publicUrl.getAuthority() + "/log");
        this.seal = new Seal("sayso.log", secret);
    }

    /** A wrong configuration is met before the first checkpoint. */
    void prepare(@Observes StartupEvent event) {
        keys = configured.map(texts -> texts.stream().map(LogKeys::read).toList()).orElseGet(this::kept);
    }

    /** The log's name. */
    public String origin() {
        return all().get(0).verifier().name();
    }

    SigningKey[] signing() {
        return all().toArray(SigningKey[]::new);
    }

    /** Those that verify what is signed now, the log's own first. */
    public List<VerifierKey> verifiers() {
        return all().stream().map(SigningKey::verifier).toList();
    }

    /** Whether the present checkpoint bears the signatures of all. */
    boolean haveSigned(LogHead head) {
        return head.checkpoint().map(LogHeads::read).filter(note -> note.check(verifiers()).right().size() == all().size())
                .isPresent();
    }

    private List<SigningKey> all() {
        return requireNonNull(keys);
    }

    private List<SigningKey> kept() {
        if (desk.all().isEmpty()) {
            desk.keepFirst(seal.sealed(SigningKey.next(origin).secretText()));
        }
        return desk.all().stream().map(seal::opened).map(LogKeys::read).toList();
    }

    private static SigningKey read(String text) {
        try {
            return SigningKey.parse(text);
        } catch (Malformed wrong) {
            throw new IllegalArgumentException("sayso.log.key: " + wrong.getMessage(), wrong);
        }
    }
}
