package dev.sayso.feed.webhook;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which addresses of consumers this installation takes. */
@ApplicationScoped
public class WebhookUrls {

    private final boolean anywhere;

    WebhookUrls(@ConfigProperty(name = "sayso.webhooks.allow-private") boolean anywhere) {
        this.anywhere = anywhere;
    }

    /** What is wrong with an address; where a name leads is only seen when something is sent. */
    public Optional<UrlProblem> problem(String url) {
        try {
            Destination.of(url, anywhere);
            return Optional.empty();
        } catch (UrlRefused refused) {
            return Optional.of(refused.problem());
        }
    }
}
