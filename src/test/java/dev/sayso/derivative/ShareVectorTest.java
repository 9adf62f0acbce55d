package dev.sayso.derivative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import dev.sayso.catalog.HolderRole;
import dev.sayso.derivative.ParentTaken.OwnerTaken;
import dev.sayso.money.Fraction;
import dev.sayso.money.Money;
import dev.sayso.money.Ppm;

/** The rules and the examples of the design of money. */
class ShareVectorTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final long A = 1;
    private static final long B = 2;
    private static final long C = 3;
    private static final long D = 4;
    private static final long SOMEBODY = 100;
    private static final long REMIXER = 200;

    @Test
    void exampleOneAChainOfTwo() {
        ShareVector ofC = ShareVector.of(REMIXER, List.of(derived(0, B, 1_000_000, 300_000, Map.of(A, Fraction.ONE))));
        assertThat(of100(ofC)).containsExactly(Map.entry(A, "18.00 EUR"), Map.entry(B, "12.00 EUR"));
        assertThat(remainder(ofC)).isEqualTo("70.00 EUR");
    }

    @Test
    void exampleTwoTheSameOriginalOnTwoPaths() {
        ShareVector ofC = ShareVector.of(REMIXER, List.of(derived(0, B, 750_000, 450_000, Map.of(A, Fraction.ONE)),
                original(1, A, 250_000, 300_000)));
        assertThat(of100(ofC)).containsExactly(Map.entry(A, "27.75 EUR"), Map.entry(B, "13.50 EUR"));
        assertThat(remainder(ofC)).isEqualTo("58.75 EUR");
    }

    @Test
    void exampleThreeWhoRemixesTheirOwnPassesTheirPartOn() {
        ParentTaken own = new ParentTaken(0, B, "recut", new Ppm(600_000), owners(REMIXER, 450_000), none(),
                Map.of(A, Fraction.ONE));
        ShareVector ofE = ShareVector.of(REMIXER, List.of(own,
                derived(1, C, 400_000, 400_000, Map.of(A, Fraction.of(1, 2), D, Fraction.of(1, 2)))));
        assertThat(of100(ofE)).containsExactly(Map.entry(A, "31.80 EUR"), Map.entry(C, "6.40 EUR"), Map.entry(D, "4.80 EUR"));
        assertThat(remainder(ofE)).isEqualTo("57.00 EUR");
    }

    @Test
    void whoRemixesTheirOwnOriginalKeepsTheirLine() {
        ParentTaken own = new ParentTaken(0, A, "recut", new Ppm(1_000_000), owners(REMIXER, 450_000), none(), Map.of());
        assertThat(of100(ShareVector.of(REMIXER, List.of(own)))).containsExactly(Map.entry(A, "45.00 EUR"));
    }

    @Test
    void eachOwnerHasTheirPartOfTheShareTheyAccepted() {
        ShareLine line = ShareVector.of(null, List.of(two(Map.of()))).lines().get(0);
        assertThat(line.part()).isEqualTo(Fraction.of(37, 100));
        assertThat(line.among(Map.of(10L, new Ppm(700_000), 11L, new Ppm(300_000)))).containsExactly(
                Map.entry(10L, Fraction.of(28, 100)), Map.entry(11L, Fraction.of(9, 100)));
    }

    @Test
    void whoOwnsMoreLaterHasMoreOfTheShareTheyAccepted() {
        ShareLine line = ShareVector.of(null, List.of(two(Map.of()))).lines().get(0);
        assertThat(line.among(Map.of(10L, new Ppm(1_000_000)))).containsExactly(Map.entry(10L, Fraction.of(4, 10)));
    }

    @Test
    void whoCameLaterFollowsTheAverage() {
        ShareLine line = ShareVector.of(null, List.of(two(Map.of()))).lines().get(0);
        assertThat(line.among(Map.of(12L, new Ppm(1_000_000)))).containsExactly(Map.entry(12L, Fraction.of(37, 100)));
    }

    @Test
    void oneOfTwoOwnersWhoRemixesPassesOnTheirPartOnly() {
        ShareVector vector = ShareVector.of(10L, List.of(two(Map.of(A, Fraction.ONE))));
        ShareLine kept = vector.lines().get(0);
        assertThat(kept.source()).isEqualTo(LineSource.KEPT);
        assertThat(kept.among(Map.of(10L, new Ppm(700_000), 11L, new Ppm(300_000))))
                .containsExactly(Map.entry(11L, Fraction.of(36, 1000)));
        assertThat(vector.lines().get(1).part()).isEqualTo(Fraction.of(334, 1000));
        assertThat(vector.total()).isEqualTo(Fraction.of(37, 100));
    }

    @Test
    void depictedPeopleHaveEqualPartsOfWhatEachAccepted() {
        SortedMap<Long, Ppm> depicted = new TreeMap<>(Map.of(20L, new Ppm(350_000), 21L, new Ppm(300_000)));
        ShareVector vector = ShareVector.of(null, List.of(new ParentTaken(0, A, "likeness", new Ppm(1_000_000),
                owners(SOMEBODY, 150_000), depicted, Map.of())));
        ShareLine line = vector.lines().get(1);
        assertThat(line.role()).isEqualTo(HolderRole.DEPICTED);
        assertThat(line.among(Map.of(SOMEBODY, new Ppm(1_000_000)))).containsExactly(Map.entry(20L, Fraction.of(175, 1000)),
                Map.entry(21L, Fraction.of(150, 1000)));
        assertThat(vector.total()).isEqualTo(Fraction.of(475, 1000));
    }

    @Test
    void withNobodyDepictedNothingIsChargedForIt() {
        ShareVector vector = ShareVector.of(null, List.of(original(0, A, 1_000_000, 150_000)));
        assertThat(vector.lines()).hasSize(1);
    }

    @Test
    void aUseThatPaysNothingHasNoLine() {
        assertThat(ShareVector.of(null, List.of(original(0, A, 1_000_000, 0))).lines()).isEmpty();
    }

    @Test
    void whileNobodyOwnsAnItemNobodyHasItsLine() {
        ShareLine line = ShareVector.of(null, List.of(original(0, A, 1_000_000, 300_000))).lines().get(0);
        assertThat(line.among(Map.of())).isEmpty();
    }

    @Test
    void weightsAddUpToTheWhole() {
        assertThatThrownBy(() -> ShareVector.of(null, List.of(original(0, A, 999_999, 300_000))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ParentTaken original(int place, long item, int weight, int share) {
        return derived(place, item, weight, share, Map.of());
    }

    private static ParentTaken derived(int place, long item, int weight, int share, Map<Long, Fraction> originals) {
        return new ParentTaken(place, item, "recut", new Ppm(weight), owners(SOMEBODY, share), none(), originals);
    }

    private static ParentTaken two(Map<Long, Fraction> originals) {
        SortedMap<Long, OwnerTaken> owners = new TreeMap<>();
        owners.put(10L, new OwnerTaken(new Ppm(700_000), new Ppm(400_000)));
        owners.put(11L, new OwnerTaken(new Ppm(300_000), new Ppm(300_000)));
        return new ParentTaken(0, B, "recut", new Ppm(1_000_000), owners, none(), originals);
    }

    private static SortedMap<Long, OwnerTaken> owners(long creator, int accepted) {
        return new TreeMap<>(Map.of(creator, new OwnerTaken(new Ppm(1_000_000), new Ppm(accepted))));
    }

    private static SortedMap<Long, Ppm> none() {
        return new TreeMap<>();
    }

    private static SortedMap<Long, String> of100(ShareVector vector) {
        SortedMap<Long, Fraction> items = new TreeMap<>();
        vector.lines().forEach(line -> items.merge(line.item(), line.part(), Fraction::plus));
        SortedMap<Long, String> amounts = new TreeMap<>();
        items.forEach((item, part) -> amounts.put(item, part.floorOf(hundred()).toString()));
        return amounts;
    }

    private static String remainder(ShareVector vector) {
        return Fraction.ONE.minus(vector.total()).floorOf(hundred()).toString();
    }

    private static Money hundred() {
        return Money.parse("100.00", EUR);
    }
}
