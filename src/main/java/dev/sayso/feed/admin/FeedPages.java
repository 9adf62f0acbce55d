package dev.sayso.feed.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import dev.sayso.feed.FeedHead;
import dev.sayso.feed.FeedMessages;
import dev.sayso.feed.webhook.Consumer;
import dev.sayso.feed.webhook.Consumers;
import dev.sayso.feed.webhook.Deliveries;
import dev.sayso.feed.webhook.Delivery;
import dev.sayso.web.Column;
import dev.sayso.web.Filter;
import dev.sayso.web.Messages;
import dev.sayso.web.Option;
import dev.sayso.web.Pager;

/** What the pages about consumers show. */
@ApplicationScoped
class FeedPages {

    static final String LIST = "/admin/feed";
    private static final String DELIVERIES = LIST + "/deliveries";
    private static final int LINES = 50;

    /** All consumers by name. */
    record ListView(List<ConsumerView> consumers, List<Column> columns, boolean ended, @Nullable Pager pager) {
    }

    /** What was sent, the latest first. */
    record DeliveriesView(List<DeliveryView> deliveries, List<Column> columns, List<Filter> applied, List<Option> states,
            String state, @Nullable ConsumerView of, @Nullable Pager pager, long sent) {
    }

    private final Consumers consumers;
    private final Deliveries deliveries;
    private final FeedHead head;
    private final Clock clock;

    FeedPages(Consumers consumers, Deliveries deliveries, FeedHead head, Clock clock) {
        this.consumers = consumers;
        this.deliveries = deliveries;
        this.head = head;
        this.clock = clock;
    }

    ListView list(boolean ended, String after) {
        FeedMessages words = Messages.of(FeedMessages.class);
        long number = head.number();
        Instant now = clock.instant();
        List<Consumer> found = consumers.list(ended, after, LINES + 1);
        List<Consumer> shown = found.subList(0, Math.min(LINES, found.size()));
        String base = LIST + (ended ? "?ended=true" : "?ended=false");
        String next = found.size() > LINES
                ? base + "&after=" + URLEncoder.encode(shown.get(LINES - 1).name(), StandardCharsets.UTF_8)
                : null;
        return new ListView(shown.stream().map(consumer -> ConsumerView.of(consumer, number, now, 0)).toList(),
                List.of(Column.text(words.column_consumer()), Column.text(words.column_state()),
                        Column.number(words.column_behind())),
                ended, after.isEmpty() && next == null ? null : new Pager(after.isEmpty() ? null : base, next));
    }

    /** @throws NotFoundException if there is none */
    ConsumerView one(UUID id) {
        return ConsumerView.of(consumers.findByIdOptional(id).orElseThrow(NotFoundException::new), head.number(),
                clock.instant(), deliveries.last());
    }

    DeliveriesView deliveries(@Nullable UUID consumer, Delivery.@Nullable State state, long before) {
        FeedMessages words = Messages.of(FeedMessages.class);
        ConsumerView of = consumer == null ? null : one(consumer);
        List<Delivery> found = deliveries.latest(consumer, state, before, LINES + 1);
        List<Delivery> shown = found.subList(0, Math.min(LINES, found.size()));
        String next = found.size() > LINES ? address(consumer, state, shown.get(LINES - 1).id()) : null;
        return new DeliveriesView(shown.stream().map(DeliveryView::new).toList(),
                List.of(Column.text(words.column_event()), Column.text(words.column_consumer()),
                        Column.text(words.column_state()), Column.text(words.column_answer()), Column.text(words.column_at()),
                        Column.unseen(words.redeliver())),
                applied(of, state), states(), state == null ? "" : state.name(), of,
                before == Long.MAX_VALUE && next == null ? null
                        : new Pager(before == Long.MAX_VALUE ? null : address(consumer, state, null), next),
                deliveries.last());
    }

    private static List<Filter> applied(@Nullable ConsumerView of, Delivery.@Nullable State state) {
        FeedMessages words = Messages.of(FeedMessages.class);
        List<Filter> applied = new ArrayList<>();
        if (of != null) {
            applied.add(new Filter(Messages.isolated(of.consumer().name()), address(null, state, null)));
        }
        if (state != null) {
            applied.add(new Filter(words.delivery_state(state), address(of == null ? null : of.consumer().id(), null, null)));
        }
        return applied;
    }

    private static List<Option> states() {
        FeedMessages words = Messages.of(FeedMessages.class);
        List<Option> states = new ArrayList<>(List.of(Option.of("", words.any_state())));
        for (Delivery.State state : Delivery.State.values()) {
            states.add(Option.of(state.name(), words.delivery_state(state)));
        }
        return states;
    }

    static String address(@Nullable UUID consumer, Delivery.@Nullable State state, @Nullable Long before) {
        List<String> query = new ArrayList<>();
        Optional.ofNullable(consumer).ifPresent(id -> query.add("consumer=" + id));
        Optional.ofNullable(state).ifPresent(one -> query.add("state=" + one));
        Optional.ofNullable(before).ifPresent(id -> query.add("before=" + id));
        return query.isEmpty() ? DELIVERIES : DELIVERIES + "?" + String.join("&", query);
    }
}
