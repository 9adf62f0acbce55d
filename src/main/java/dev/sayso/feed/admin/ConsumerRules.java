package dev.sayso.feed.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.feed.FeedMessages;
import dev.sayso.feed.webhook.Consumer;
import dev.sayso.feed.webhook.ConsumerForm;
import dev.sayso.feed.webhook.Consumers;
import dev.sayso.feed.webhook.WebhookUrls;
import dev.sayso.web.Messages;
import dev.sayso.web.Problem;
import dev.sayso.web.Problems;

/** What can be wrong with what an administrator says of a consumer. */
@ApplicationScoped
class ConsumerRules {

    private final Consumers consumers;
    private final WebhookUrls urls;

    ConsumerRules(Consumers consumers, WebhookUrls urls) {
        this.consumers = consumers;
        this.urls = urls;
    }

    /** @param self whose name and client are its own; null for a new one */
    Problems of(ConsumerForm form, @Nullable UUID self) {
        FeedMessages words = Messages.of(FeedMessages.class);
        List<Problem> problems = new ArrayList<>();
        if (form.name().isEmpty()) {
            problems.add(new Problem("name", words.name_missing()));
        } else if (form.name().length() > ConsumerForm.LONGEST_NAME) {
            problems.add(new Problem("name", words.name_long(ConsumerForm.LONGEST_NAME)));
        } else if (isAnother(consumers.withName(form.name()), self)) {
            problems.add(new Problem("name", words.name_taken()));
        }
        urls.problem(form.url()).ifPresent(problem -> problems.add(new Problem("url", words.url_problem(problem))));
        if (form.client().length() > ConsumerForm.LONGEST_CLIENT) {
            problems.add(new Problem("client", words.client_long(ConsumerForm.LONGEST_CLIENT)));
        } else if (!form.client().isEmpty() && isAnother(consumers.withClient(form.client()), self)) {
            problems.add(new Problem("client", words.client_taken()));
        }
        return new Problems(problems);
    }

    private static boolean isAnother(Optional<Consumer> found, @Nullable UUID self) {
        return found.isPresent() && !found.get().id().equals(self);
    }
}
