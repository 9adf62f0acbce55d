package dev.sayso.consent.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Makes worlds at random, the same ones for the same seed; people say yes often, or nothing would ever be allowed. */
@NullUnmarked
@SuppressWarnings("OperatorPrecedence")
final class Worlds {

    static final List<String> PEOPLE = List.of("ana", "ben", "cid");
    static final List<String> REQUESTERS = List.of("r1", "r2", "r3");
    private static final List<World.Shape> SHAPES = List.of(World.Shape.RESTYLE, World.Shape.RECUT, World.Shape.RECUT,
            World.Shape.RESTYLE, World.Shape.LIKENESS, World.Shape.TRAIN, new World.Shape(false, true, true, false));

    private final Random random;

    Worlds(long seed) {
        random = new Random(seed);
    }

    World world() {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        World world = new World(SHAPES.get(random.nextInt(SHAPES.size())), List.of(
                new Fact.Terms(new Mark(1, start), 1, random.nextBoolean(), withdrawal())));
        int length = 4 + random.nextInt(22);
        for (int i = 0; i < length; i++) {
            world = world.with(fact(world));
        }
        return world;
    }

    /** Something that could happen next, weighted towards what makes worlds rich. */
    Fact fact(World world) {
        int dice = random.nextInt(100);
        if (world.items().isEmpty() || dice < 10 && world.items().size() < 3) {
            return registered(world);
        }
        if (dice < 68) {
            return said(world, dice < 45);
        }
        return dice < 84 ? platform(world) : rare(world);
    }

    Fact.Registered registered(World world) {
        Mark mark = mark(world);
        List<String> parents = new ArrayList<>(world.items());
        parents.removeIf(any -> random.nextInt(3) == 0);
        Map<String, Fact.Roles> holders = holders();
        if (world.shape().likeness() && random.nextInt(3) > 0) {
            holders.replaceAll((person, roles) -> new Fact.Roles(roles.owner(), parents.isEmpty() && roles.depicted()));
            holders.values().removeIf(roles -> !roles.owner() && !roles.depicted());
        }
        return new Fact.Registered(mark, "i" + (9 - world.items().size()), date(mark), random.nextInt(10) == 0,
                random.nextInt(4) > 0, holders, parents);
    }

    Fact.Said said(World world, boolean friendly) {
        Mark mark = mark(world);
        String person = open(world);
        boolean ruling = random.nextInt(3) == 0;
        String item = ruling ? null : one(world.items());
        Act.Kind kind = kind(ruling, friendly);
        Fact.Said before = world.last(Fact.Said.class, old -> old.person().equals(person)
                && Objects.equals(old.item(), item)).orElse(null);
        boolean renews = before != null && before.kind() == kind && kind.isYes() && random.nextBoolean();
        Grant grant = kind.isYes() ? grant(world, mark) : null;
        if (!renews) {
            return new Fact.Said(mark, person, item, kind, grant, 0, 0);
        }
        long shown = random.nextInt(3) == 0 ? 0 : mark.number() - 1 - random.nextInt(3);
        return new Fact.Said(mark, person, item, kind, random.nextBoolean() ? before.grant() : grant, before.number(),
                Math.max(0, shown));
    }

    Fact platform(World world) {
        Mark mark = mark(world);
        String item = one(world.items());
        return switch (random.nextInt(6)) {
            case 0 -> new Fact.Sponsored(mark, item, random.nextInt(3) > 0);
            case 1 -> new Fact.Complete(mark, item, random.nextBoolean());
            case 2 -> new Fact.Holders(mark, item, otherHolders(world, item));
            case 3 -> isGone(world, item) || random.nextInt(3) == 0 ? new Fact.Available(mark, item, isGone(world, item))
                    : new Fact.Sponsored(mark, item, false);
            case 4 -> new Fact.Parents(mark, item, earlier(world, item));
            default -> new Fact.Published(mark, item, mark.at().minus(Duration.ofDays(random.nextInt(200))));
        };
    }

    Fact rare(World world) {
        Mark mark = mark(world);
        return switch (random.nextInt(14)) {
            case 0 -> new Fact.Terms(mark, versions(world) + 1, random.nextBoolean(), withdrawal());
            case 1, 2 -> retired(world, mark);
            case 3 -> new Fact.Closed(mark, open(world));
            case 4, 5, 6 -> new Fact.BlockList(mark, one(PEOPLE), requesters());
            default -> staff(world, random.nextInt(3) == 0);
        };
    }

    Fact staff(World world, boolean on) {
        Mark mark = mark(world);
        return switch (random.nextInt(4)) {
            case 0 -> new Fact.Blocked(mark, one(world.items()), on);
            case 1 -> new Fact.Suspended(mark, on);
            case 2 -> new Fact.RequesterBlocked(mark, one(REQUESTERS), on);
            default -> on ? new Fact.Invalidated(mark, one(world.items()), one(PEOPLE)) : lifted(world, mark);
        };
    }

    private Fact lifted(World world, Mark mark) {
        List<Fact.Invalidated> rulings = world.all(Fact.Invalidated.class, any -> true).toList();
        return rulings.isEmpty() ? new Fact.Suspended(mark, false) : new Fact.Lifted(mark, one(rulings).number());
    }

    private List<String> earlier(World world, String item) {
        List<String> parents = new ArrayList<>(world.items().subList(0, world.items().indexOf(item)));
        parents.removeIf(any -> random.nextInt(3) == 0);
        return parents;
    }

    Question question() {
        return random.nextInt(4) == 0 ? new Question(null, random.nextBoolean())
                : new Question(new Requester(one(REQUESTERS), random.nextBoolean(), false), random.nextBoolean());
    }

    /** A moment not before the world's present. */
    Instant moment(World world) {
        return world.now().plus(Duration.ofHours(random.nextInt(4) == 0 ? random.nextInt(9000) : random.nextInt(48)));
    }

    String item(World world) {
        return one(world.items());
    }

    /** Somebody who has not closed their account. */
    private String open(World world) {
        List<String> open = PEOPLE.stream().filter(one -> world.all(Fact.Closed.class, closed -> closed.person().equals(one))
                .findAny().isEmpty()).toList();
        return open.isEmpty() ? "dan" + world.facts().size() : one(open);
    }

    private Mark mark(World world) {
        Instant at = world.now().plus(Duration.ofHours(random.nextInt(5) == 0 ? random.nextInt(2000) : random.nextInt(60)));
        return new Mark(world.next().number(), at);
    }

    private Act.Kind kind(boolean ruling, boolean friendly) {
        if (ruling) {
            List<Act.Kind> rules = List.of(Act.Kind.ALL_ITEMS, Act.Kind.NEW_ITEMS, Act.Kind.ALL_ITEMS,
                    Act.Kind.OFF, Act.Kind.PER_ITEM);
            return rules.get(random.nextInt(friendly ? 3 : 5));
        }
        return friendly ? Act.Kind.ALLOW : one(List.of(Act.Kind.REFUSE, Act.Kind.CLEAR, Act.Kind.ALLOW));
    }

    private Grant grant(World world, Mark mark) {
        Instant end = random.nextInt(3) == 0 ? mark.at().plus(Duration.ofDays(1 + random.nextInt(90)))
                : Ends.AFTER_24_MONTHS.from(mark.at());
        return new Grant(1 + random.nextInt(versions(world)), end, random.nextInt(4) > 0, audience());
    }

    private Fact retired(World world, Mark mark) {
        int version = 1 + random.nextInt(versions(world));
        if (world.all(Fact.Retired.class, one -> one.version() == version).findAny().isPresent()) {
            return staff(world, false);
        }
        Instant retired = mark.at().plus(Duration.ofDays(random.nextInt(20)));
        return new Fact.Retired(mark, version, retired,
                random.nextBoolean() ? null : retired.plus(Duration.ofDays(random.nextInt(60))));
    }

    private Audience audience() {
        int dice = random.nextInt(10);
        return dice < 6 ? Audience.EVERYONE : dice < 8 ? Audience.VERIFIED : Audience.of(requesters());
    }

    private Set<String> requesters() {
        return Set.copyOf(REQUESTERS.stream().filter(any -> random.nextBoolean()).toList());
    }

    private Withdrawal withdrawal() {
        Withdrawal.Policy policy = one(List.of(Withdrawal.Policy.values()));
        return new Withdrawal(policy, policy == Withdrawal.Policy.WIND_DOWN ? 1 + random.nextInt(60) : 0);
    }

    private Map<String, Fact.Roles> holders() {
        Map<String, Fact.Roles> holders = new HashMap<>();
        int dice = random.nextInt(20);
        holders.put(one(PEOPLE), new Fact.Roles(dice > 0, dice == 0 || dice < 6));
        if (dice > 12) {
            boolean owner = random.nextBoolean();
            holders.putIfAbsent(one(PEOPLE), new Fact.Roles(owner, !owner || random.nextInt(3) == 0));
        }
        return holders;
    }

    private Map<String, Fact.Roles> otherHolders(World world, String item) {
        Map<String, Fact.Roles> now = new Rows(world).holders(item);
        Map<String, Fact.Roles> other = holders();
        while (other.equals(now)) {
            other = holders();
        }
        return other;
    }

    private static boolean isGone(World world, String item) {
        return world.last(Fact.Available.class, one -> one.item().equals(item)).map(one -> !one.on()).orElse(false);
    }

    private @Nullable Instant date(Mark mark) {
        int days = random.nextInt(3) > 0 ? 0 : random.nextInt(90);
        return random.nextInt(8) > 0 ? mark.at().minus(Duration.ofDays(days)) : null;
    }

    private static int versions(World world) {
        return (int) world.all(Fact.Terms.class, any -> true).count();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
