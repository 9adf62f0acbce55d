package dev.sayso.consent.permissions;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Answer;
import dev.sayso.consent.Refused;
import dev.sayso.web.Problem;
import dev.sayso.web.Problems;

/**
 * The page of account rules and blocked requesters.
 *
 * @param refused why the rule that was just sent is not taken, or null
 */
public record PermissionsView(List<RuleView> rules, BlocksView blocks, News news, @Nullable Refused refused) {

    /** What is wrong with what was just sent. */
    public Problems problems() {
        String wrong = blocks.wrong();
        if (wrong != null) {
            return new Problems(List.of(new Problem("requester", wrong)));
        }
        return new Problems(rules.stream().flatMap(rule -> rule.problems().all().stream()).toList());
    }

    /** The use whose rule was just made; null where something else happened. */
    public @Nullable RuleView saved() {
        return rules.stream().filter(rule -> rule.held() != null && rule.name().equals(news.use())).findFirst().orElse(null);
    }

    /** The use whose rule was just refused; null where something else happened. */
    public @Nullable RuleView contested() {
        return refused == null ? null : rules.stream().filter(rule -> !rule.form().shown().isEmpty()).findFirst().orElse(null);
    }

    public boolean isAllOff() {
        return rules.stream().allMatch(rule -> rule.held() != null && rule.held().isOff());
    }

    /** The act of the last rule made; null if there is none. */
    public @Nullable UUID lastAct() {
        return rules.stream().map(RuleView::held).filter(Objects::nonNull).max(Comparator.comparing(Held::number))
                .flatMap(held -> Optional.ofNullable(held.answer())).map(Answer::actId).orElse(null);
    }

    /** Whether everything was just turned off. */
    public boolean isJustOff() {
        return news.is(News.Kind.OFF) && isAllOff();
    }

    /** Whether the receipt of what is off is still to come. */
    public boolean isFollowed() {
        return rules.stream().anyMatch(rule -> rule.held() != null && rule.held().isStopped());
    }
}
