package dev.sayso.feed.webhook;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import dev.sayso.web.Seal;

/** Keeps consumers' secrets so that the database alone does not give them away. */
@ApplicationScoped
class SecretSeal {

    private static final Logger LOG = Logger.getLogger(SecretSeal.class);

    private final Seal seal;

    SecretSeal(@ConfigProperty(name = "sayso.webhooks.key") String secret) {
        this.seal = new Seal("sayso.webhooks", secret);
    }

    String sealed(SigningSecret secret) {
        return seal.sealed(secret.text());
    }

    /** @throws IllegalStateException if it was sealed with another key, or altered */
    SigningSecret opened(String sealed) {
        return SigningSecret.of(seal.opened(sealed));
    }

    /** Those of them that can be opened. */
    List<SigningSecret> opened(List<String> sealed) {
        List<SigningSecret> secrets = new ArrayList<>();
        for (String one : sealed) {
            try {
                secrets.add(opened(one));
            } catch (IllegalStateException otherKey) {
                LOG.errorf("%s, sayso.webhooks.key; make a new secret for the consumer", otherKey.getMessage());
            }
        }
        return secrets;
    }
}
