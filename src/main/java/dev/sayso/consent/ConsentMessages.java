package dev.sayso.consent;

import dev.sayso.catalog.ItemKind;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Reason;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of answers and standings, wherever they are shown. */
@MessageBundle("consent")
public interface ConsentMessages {

    @Message
    String kind(ItemKind kind);

    /** The name of an answer, as its control says it. */
    @Message
    String answer(Act.Kind kind);

    /** What an answer does, in one line. */
    @Message
    String answer_means(Act.Kind kind);

    /** What a creator says of an item, in a list. */
    @Message
    String word(StandingView.Word word);

    @Message
    String until(String day);

    /** Why a standing is what it is, as a state of a few words. */
    @Message
    String reason(Reason reason);

    /** Why a standing is what it is, as a sentence. */
    @Message
    String reason_means(Reason reason);

    /** The state of a badge. */
    @Message
    String badge(StandingView.Badge badge);

    @Message
    String on();

    @Message
    String on_until(String day);

    @Message
    String on_verified();

    @Message
    String on_listed();

    @Message
    String off();

    @Message
    String terms_version(int version);

    @Message
    String terms_summary(int version);

    @Message
    String terms_page(String use, int version);

    @Message
    String not_offered();

    @Message
    String ends();

    @Message
    String ends_hint();

    @Message
    String end_as_now();

    @Message
    String end_as_chosen();

    @Message
    String commercial();

    @Message
    String commercial_allow();

    @Message
    String commercial_refuse();

    @Message
    String audience();

    @Message
    String for_everyone();

    @Message
    String for_verified();

    @Message
    String for_listed();

    @Message
    String listed();

    @Message
    String listed_hint();

    @Message
    String problem_end();

    @Message
    String problem_commercial();

    @Message
    String problem_audience();

    @Message
    String problem_listed();

    @Message
    String problem_listed_many();

    @Message
    String problem_listed_id(String id);

    @Message
    String off_title();

    @Message
    String off_effect();

    @Message
    String off_back();

    @Message
    String block_list_full_title();

    @Message
    String block_list_full_advice();

    @Message
    String block_end_asked(String requester);

    @Message
    String block_end_now();

    @Message
    String refused_title(Refused.Why why);

    @Message
    String refused_advice(Refused.Why why);
}
