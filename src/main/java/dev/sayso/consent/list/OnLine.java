package dev.sayso.consent.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Acting;

/** The line below the bar of a creator's pages: on how many items something is on. */
@Named("onLine")
@RequestScoped
public class OnLine {

    private final Acting acting;
    private final MyItems items;
    private @Nullable ItemCount on;

    OnLine(Acting acting, MyItems items) {
        this.acting = acting;
        this.items = items;
    }

    /** Up to {@link MyItems#MANY}. */
    public int count() {
        return all().number();
    }

    /** Whether there may be more. */
    public boolean isMore() {
        return all().more();
    }

    private ItemCount all() {
        if (on == null) {
            on = items.countOn(acting.creator());
        }
        return on;
    }
}
