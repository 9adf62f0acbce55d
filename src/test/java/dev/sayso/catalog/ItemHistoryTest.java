package dev.sayso.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.sayso.catalog.ItemHistory.Holders;
import dev.sayso.catalog.ItemHistory.Stake;
import dev.sayso.catalog.ItemHistory.Version;

class ItemHistoryTest {

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private final Holders first = holders(51, new Stake(1, HolderRole.OWNER, 1_000_000));
    private final Holders second = holders(2, new Stake(1, HolderRole.OWNER, 500_000),
            new Stake(2, HolderRole.OWNER, 500_000));
    private final Holders third = holders(52, new Stake(1, HolderRole.OWNER, 400_000),
            new Stake(2, HolderRole.OWNER, 600_000));
    private final ItemHistory history = new ItemHistory(1, "one", AT, false, List.of(), List.of(first, second, third),
            List.of());

    /** Two nodes take their ids from different ranges, so that a later row can have the smaller id. */
    @Test
    void holdersFollowEachOtherInTheirOrderWhateverTheIdsOfTheirVersions() {
        assertThat(history.before(first)).isEmpty();
        assertThat(history.before(second)).contains(first);
        assertThat(history.before(third)).contains(second);
    }

    @Test
    void versionBringsHoldersOrLeavesThem() {
        assertThat(history.broughtBy(version(2))).contains(second);
        assertThat(history.broughtBy(version(3))).isEmpty();
    }

    @Test
    void peopleAreTheSameWhateverTheirShares() {
        assertThat(second.people()).isEqualTo(third.people()).isNotEqualTo(first.people());
    }

    private static Holders holders(long version, Stake... stakes) {
        return new Holders(version, AT, 1L, List.of(stakes));
    }

    private static Version version(long id) {
        return new Version(id, AT, null, AT, false, true, false, false);
    }
}
