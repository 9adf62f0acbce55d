package dev.sayso.consent.standing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** One thing that happened in a world: what the database would keep as a row. */
sealed interface Fact {

    Mark mark();

    default long number() {
        return mark().number();
    }

    default Instant at() {
        return mark().at();
    }

    /** On whose initiative. */
    enum By {
        PERSON,
        PLATFORM,
        STAFF_LESS,
        STAFF_LIFTS,
        RULING,
        REGISTRATION,
        ADMIN
    }

    By by();

    record Roles(boolean owner, boolean depicted) {
    }

    record Registered(Mark mark, String item, @Nullable Instant published, boolean sponsored, boolean complete,
            Map<String, Roles> holders, List<String> parents) implements Fact {
        @Override
        public By by() {
            return By.REGISTRATION;
        }
    }

    record Published(Mark mark, String item, Instant published) implements Fact {
        @Override
        public By by() {
            return By.PLATFORM;
        }
    }

    record Sponsored(Mark mark, String item, boolean on) implements Fact {
        @Override
        public By by() {
            return By.PLATFORM;
        }
    }

    record Complete(Mark mark, String item, boolean on) implements Fact {
        @Override
        public By by() {
            return By.PLATFORM;
        }
    }

    record Holders(Mark mark, String item, Map<String, Roles> holders) implements Fact {
        @Override
        public By by() {
            return By.PLATFORM;
        }
    }

    record Available(Mark mark, String item, boolean on) implements Fact {
        @Override
        public By by() {
            return By.PLATFORM;
        }
    }

    record Blocked(Mark mark, String item, boolean on) implements Fact {
        @Override
        public By by() {
            return on ? By.STAFF_LESS : By.STAFF_LIFTS;
        }
    }

    /** A ruling that a person's yes never was one. */
    record Invalidated(Mark mark, String item, String person) implements Fact {
        @Override
        public By by() {
            return By.STAFF_LESS;
        }
    }

    /** One such ruling is taken back, whatever others there are. */
    record Lifted(Mark mark, long ruling) implements Fact {
        @Override
        public By by() {
            return By.STAFF_LIFTS;
        }
    }

    /** A ruling on what an item was made from. */
    record Parents(Mark mark, String item, List<String> parents) implements Fact {
        @Override
        public By by() {
            return By.RULING;
        }
    }

    record Suspended(Mark mark, boolean on) implements Fact {
        @Override
        public By by() {
            return on ? By.STAFF_LESS : By.STAFF_LIFTS;
        }
    }

    record RequesterBlocked(Mark mark, String requester, boolean on) implements Fact {
        @Override
        public By by() {
            return on ? By.STAFF_LESS : By.STAFF_LIFTS;
        }
    }

    record Terms(Mark mark, int version, boolean attribution, Withdrawal withdrawal) implements Fact {
        @Override
        public By by() {
            return By.ADMIN;
        }
    }

    record Retired(Mark mark, int version, Instant retired, @Nullable Instant ended) implements Fact {
        @Override
        public By by() {
            return By.ADMIN;
        }
    }

    /**
     * One answer.
     *
     * @param item null for an account rule
     * @param renews the number of the answer it renews, or 0
     * @param shown the number up to which a renewal showed what had changed, 0 if it showed nothing
     */
    record Said(Mark mark, String person, @Nullable String item, Act.Kind kind, @Nullable Grant grant, long renews,
            long shown) implements Fact {
        @Override
        public By by() {
            return By.PERSON;
        }
    }

    record Closed(Mark mark, String person) implements Fact {
        @Override
        public By by() {
            return By.PERSON;
        }
    }

    record BlockList(Mark mark, String person, Set<String> blocked) implements Fact {
        @Override
        public By by() {
            return By.PERSON;
        }
    }
}
