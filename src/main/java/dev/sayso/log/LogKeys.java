package dev.sayso.log;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.sayso.log.note.Malformed;
import dev.sayso.log.note.SigningKey;
import dev.sayso.log.note.VerifierKey;
import dev.sayso.web.Seal;
import io.quarkus.runtime.StartupEvent;

/**
 * The keys that sign checkpoints: those of the configuration, or the one that was made on first start. The first gives
 * the log its name, and all of them sign, so that a key can be changed while verifiers know only the old one. In each later
 * history log and keys have a name of their own.
 */
@ApplicationScoped
public class LogKeys {

    private static final Logger LOG = Logger.getLogger(LogKeys.class);

    private final LogKeyDesk desk;
    private final Optional<List<String>> configured;
    private final String origin;
    private final Seal seal;
    private @Nullable List<SigningKey> keys;
    private List<VerifierKey> known = List.of();

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
        List<SigningKey> made = configured.map(texts -> texts.stream().map(LogKeys::read).toList()).orElseGet(this::kept);
        String suffix = desk.suffix();
        List<SigningKey> now = suffix.isEmpty() ? made
                : made.stream().map(key -> key.named(key.verifier().name() + suffix)).toList();
        List<VerifierKey> verifiers = now.stream().map(SigningKey::verifier).toList();
        desk.know(verifiers.stream().map(VerifierKey::text).toList());
        known = Stream.concat(verifiers.stream(), desk.known().stream().map(LogKeys::verifier)).distinct().toList();
        keys = now;
    }

    /** The log's name. */
    public String origin() {
        return all().get(0).verifier().name();
    }

    SigningKey[] signing() {
        return all().toArray(SigningKey[]::new);
    }

    /** One that signs or signed the log of a name; the first of all if none did. */
    public VerifierKey verifierOf(String origin) {
        return known.stream().filter(key -> key.name().equals(origin)).findFirst().orElseGet(() -> known.get(0));
    }

    /** All that ever signed this log or one of before, those that sign now first. */
    public List<VerifierKey> verifiers() {
        return known;
    }

    /** Whether the present checkpoint bears the signatures of all that sign now. */
    boolean haveSigned(LogHead head) {
        return head.checkpoint().map(LogHeads::read)
                .filter(note -> note.check(all().stream().map(SigningKey::verifier).toList()).right().size() == all().size())
                .isPresent();
    }

    private List<SigningKey> all() {
        return requireNonNull(keys);
    }

    /** The last one that was made; where its seal cannot be opened any more, another one of the same name. */
    private List<SigningKey> kept() {
        List<String> secrets = desk.secrets();
        if (secrets.isEmpty()) {
            desk.keep(seal.sealed(SigningKey.next(origin).secretText()), 0);
        } else {
            try {
                return List.of(read(seal.opened(secrets.get(0))));
            } catch (IllegalStateException otherSecret) {
                LOG.errorf("%s, sayso.log.secret: a new key signs the log from now on. Publish it; what was signed with the "
                        + "one before stays verifiable with that", otherSecret.getMessage());
                String name = desk.known().stream().findFirst().map(LogKeys::verifier).map(VerifierKey::name)
                        .map(named -> named.replaceFirst("/[0-9a-f]{8}$", "")).orElse(origin);
                desk.keep(seal.sealed(SigningKey.next(name).secretText()), secrets.size());
            }
        }
        return List.of(read(seal.opened(desk.secrets().get(0))));
    }

    private static VerifierKey verifier(String text) {
        try {
            return VerifierKey.parse(text);
        } catch (Malformed ours) {
            throw new IllegalStateException(ours);
        }
    }

    private static SigningKey read(String text) {
        try {
            return SigningKey.parse(text);
        } catch (Malformed wrong) {
            throw new IllegalArgumentException("sayso.log.key: " + wrong.getMessage(), wrong);
        }
    }
}
