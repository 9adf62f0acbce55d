package dev.sayso.consent;

import java.util.Locale;
import java.util.Optional;

import dev.sayso.consent.standing.Admission;
import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** An answer that was not taken; nothing has changed. */
public class Refused extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The reasons, as programs know them. */
    public enum Why {

        /** The creator answered meanwhile, in another window or on another device. */
        ANSWERED_MEANWHILE(409),
        /** Holders, shares or sponsorship are not what was shown. */
        ITEM_CHANGED(409),
        /** The terms are not those that were shown. */
        TERMS_CHANGED(409),
        UNCHANGED(409),
        /** Another act of the creator is not yet done. */
        UNDER_WAY(409),
        /** A yes for an item while the account rule is off for the use. */
        USE_IS_OFF(409),
        ACCOUNT_CLOSED(409),
        NEEDS_OWN_CHOICES(422),
        END_MISSING(422),
        END_NOT_OFFERED(422);

        private final int status;

        Why(int status) {
            this.status = status;
        }

        public static Optional<Why> of(Admission admission) {
            return switch (admission) {
                case ADMITTED -> Optional.empty();
                case ACCOUNT_CLOSED -> Optional.of(ACCOUNT_CLOSED);
                case CHOICE_UNCHANGED -> Optional.of(UNCHANGED);
                case USE_IS_OFF -> Optional.of(USE_IS_OFF);
                case NEEDS_OWN_CHOICES -> Optional.of(NEEDS_OWN_CHOICES);
                case TERMS_NOT_CURRENT -> Optional.of(TERMS_CHANGED);
                case END_MISSING -> Optional.of(END_MISSING);
                case END_NOT_OFFERED -> Optional.of(END_NOT_OFFERED);
            };
        }

        String key() {
            return "answer-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Why why;

    public Refused(Why why) {
        super(why.status, why.key());
        this.why = why;
    }

    public Why why() {
        return why;
    }

    @Override
    public String title() {
        return Messages.of(ConsentMessages.class).refused_title(why);
    }

    @Override
    public String advice() {
        return Messages.of(ConsentMessages.class).refused_advice(why);
    }
}
