package dev.sayso.feed;

import java.util.stream.Stream;

/** What kind of thing happened, as consumers of the feed are told. */
public enum FactType {

    /** Something that a standing depends on: whoever keeps standings works them out again. */
    STANDING_CHANGED("standing.changed"),
    /** A history ends because an earlier state was restored: what was kept of what happened since is void. */
    EPOCH_BEGUN("epoch.begun", false),
    /** An item is there that was not before; everything else is told ahead of these. */
    ITEM_REGISTERED("item.registered"),
    TERMS_PUBLISHED("terms.published"),
    TERMS_RETIRED("terms.retired"),
    DERIVATIVE_UNLICENSED("derivative.unlicensed"),
    DERIVATIVE_TAKE_DOWN("derivative.take_down"),
    DERIVATIVE_RESTORED("derivative.restored"),
    /** Nothing changed: a creator had it certified that nothing is on. */
    CERTIFICATE_ISSUED("certificate.issued", false),
    /** Part of a creator's money is contested and kept apart. */
    REVENUE_HELD("revenue.held", false),
    /** Money that was held is held no more: given back, given to somebody else, or both. */
    REVENUE_RELEASED("revenue.released", false);

    private final String code;
    private final boolean aboutStandings;

    FactType(String code) {
        this(code, true);
    }

    FactType(String code, boolean aboutStandings) {
        this.code = code;
        this.aboutStandings = aboutStandings;
    }

    /** The type of this name. */
    public static FactType of(String code) {
        return Stream.of(values()).filter(type -> type.code.equals(code)).findFirst().orElseThrow();
    }

    /** Whether a standing may be another after it. */
    public boolean isAboutStandings() {
        return aboutStandings;
    }

    /** The name in the feed and in webhooks; never changes. */
    public String code() {
        return code;
    }
}
