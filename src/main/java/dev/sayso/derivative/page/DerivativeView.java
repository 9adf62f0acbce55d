package dev.sayso.derivative.page;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.ItemKind;
import dev.sayso.derivative.LicenceState;
import dev.sayso.web.Column;
import io.quarkus.qute.RawString;

/**
 * The page of a derivative, as one of those sees it who hold it or an item that it goes back to.
 *
 * @param own path of its page among the reader's own items; null if it is somebody else's
 * @param parents what it was made from
 * @param shares what everybody has of 100
 * @param endings withdrawals that reach it
 * @param asks what the reader can say of it while it is unlicensed
 * @param panels what other features show of it
 * @param undecidedUntil when all that it earned becomes the holders' if nobody has decided by then
 * @param correctedAt when later permits made it allowed; null unless they have
 * @param removedAt when the platform removed it, null unless it has
 */
record DerivativeView(String id, String title, String url, ItemKind kind, Instant madeAt, String remixer, boolean commercial,
        LicenceState licence, String why, @Nullable Instant correctedAt, Instant undecidedUntil, @Nullable String own,
        List<Parent> parents,
        List<Share> shares, List<Column> columns, List<Ending> endings, @Nullable Instant removedAt, String copies,
        List<AskView> asks, List<RawString> panels) {

    public boolean isUnlicensed() {
        return licence == LicenceState.UNLICENSED;
    }

    /**
     * One item and one use.
     *
     * @param path of its page, for whoever holds it; null for others
     * @param answers under which it was used
     */
    record Parent(int place, String title, @Nullable String path, String use, String useTitle, String weight,
            List<Said> answers) {
    }

    /**
     * What somebody had said.
     *
     * @param version of the terms
     * @param number of the reader's own answer; null for those of others
     */
    record Said(String who, int version, @Nullable Integer number) {

        public String versionText() {
            return Integer.toString(version);
        }

        public String numberText() {
            return String.valueOf(number);
        }
    }

    /** @param part of 100, in the reader's digits */
    record Share(String who, String because, String part) {
    }

    /** @param sentence what becomes of it and when */
    record Ending(String sentence) {
    }
}
