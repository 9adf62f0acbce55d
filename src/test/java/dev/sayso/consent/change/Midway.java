package dev.sayso.consent.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.AnswerChanged;

/** Lets something happen in the midst of an act: when its first answers are written, and not yet committed. */
@ApplicationScoped
public class Midway {

    private volatile long creator;
    private volatile @Nullable Runnable happens;

    /** Once, in the next act of a creator. */
    void of(long creatorId, Runnable what) {
        creator = creatorId;
        happens = what;
    }

    void met(@Observes AnswerChanged changed) {
        Runnable now = happens;
        if (now != null && changed.creatorId() == creator) {
            happens = null;
            now.run();
        }
    }
}
