package dev.sayso.consent.permissions;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Acting;
import dev.sayso.consent.Refused;
import dev.sayso.consent.audience.RequesterBlock;
import dev.sayso.consent.audience.RequesterBlocks;
import dev.sayso.consent.audience.RequesterId;
import dev.sayso.consent.form.AnswerForm;
import dev.sayso.consent.stop.Stop;
import dev.sayso.consent.stop.Stops;
import dev.sayso.web.Counted;
import dev.sayso.web.Messages;
import dev.sayso.web.Pager;
import dev.sayso.web.Problems;

/** What the page of account rules and blocked requesters shows. */
@ApplicationScoped
class PermissionsPages {

    private static final int LINES = 50;

    private final RuleViews rules;
    private final RequesterBlocks blocks;
    private final Stops stops;
    private final Acting acting;

    PermissionsPages(RuleViews rules, RequesterBlocks blocks, Stops stops, Acting acting) {
        this.rules = rules;
        this.blocks = blocks;
        this.stops = stops;
        this.acting = acting;
    }

    /** As the address asks for it. */
    PermissionsView opened(MultivaluedMap<String, String> query) {
        News news = News.of(query);
        String use = first(query, "use");
        return new PermissionsView(rules.all(use, null, Problems.NONE), blocks(first(query, "after"), "", null), known(news),
                null);
    }

    /** With a rule that was sent and is not taken. */
    PermissionsView again(AnswerForm typed, Problems problems, @Nullable Refused refused) {
        return new PermissionsView(rules.all("", typed, problems), blocks("", "", null), News.NONE, refused);
    }

    /** With a requester who was sent and is not blocked. */
    PermissionsView again(String requester, String wrong) {
        return new PermissionsView(rules.all("", null, Problems.NONE), blocks("", requester, wrong), News.NONE, null);
    }

    /** Only what is so: an address can say anything. */
    private News known(News news) {
        return switch (news.kind()) {
            case BLOCKED -> RequesterId.isId(news.subject()) && isBlocked(news.subject()) ? news : News.NONE;
            case UNBLOCKED -> RequesterId.isId(news.subject()) && !isBlocked(news.subject()) ? news : News.NONE;
            default -> news;
        };
    }

    private boolean isBlocked(String requester) {
        return blocks.isInForce(acting.creator(), requester)
                || follows().stream().anyMatch(stop -> requester.equals(stop.requester()));
    }

    private List<Stop> follows() {
        return stops.unanswered(List.of(acting.creator())).stream().filter(stop -> stop.kind() == Stop.Kind.BLOCK).toList();
    }

    private BlocksView blocks(String after, String typed, @Nullable String wrong) {
        List<RequesterBlock> found = blocks.inForce(acting.creator(), after, LINES + 1);
        List<RequesterBlock> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        String next = found.size() > LINES ? "/permissions?after=" + shown.get(LINES - 1).requester() + "#blocked" : null;
        Pager pager = after.isEmpty() && next == null ? null
                : new Pager(after.isEmpty() ? null : "/permissions#blocked", next);
        PermissionsMessages words = Messages.of(PermissionsMessages.class);
        String count = Counted.of(words.blocks_count(), blocks.count(acting.creator()), acting.language());
        return new BlocksView(shown, follows(), count, pager, typed, wrong);
    }

    private static String first(MultivaluedMap<String, String> query, String name) {
        String value = query.getFirst(name);
        return value == null ? "" : value;
    }
}
