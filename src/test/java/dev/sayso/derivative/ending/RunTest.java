package dev.sayso.derivative.ending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class RunTest {

    @Test
    void takesAllWhatTouchesDifferentThings() {
        List<Touch> touches = List.of(new Touch(5, 1, 0), new Touch(5, 1, 1), new Touch(6, 2, 0));
        assertThat(Run.of(touches, 9, 10)).isEqualTo(new Run(touches, 9, 0));
    }

    @Test
    void endsBeforeTheSameIsTouchedAgain() {
        List<Touch> touches = List.of(new Touch(5, 1, 0), new Touch(6, 2, 0), new Touch(7, 1, 0), new Touch(8, 3, 0));
        assertThat(Run.of(touches, 9, 10)).isEqualTo(new Run(touches.subList(0, 2), 6, 0));
    }

    @Test
    void leavesOutTheWholeFactThatTouchesAgain() {
        List<Touch> touches = List.of(new Touch(5, 2, 0), new Touch(6, 1, 0), new Touch(6, 2, 0));
        assertThat(Run.of(touches, 6, 10)).isEqualTo(new Run(touches.subList(0, 1), 5, 0));
    }

    @Test
    void endsWithAWholeDerivativeWhereAFactTouchesTooMany() {
        List<Touch> touches = List.of(new Touch(5, 1, 0), new Touch(5, 2, 0), new Touch(5, 2, 1), new Touch(5, 3, 0));
        assertThat(Run.of(touches, 9, 2)).isEqualTo(new Run(touches.subList(0, 1), 5, 1));
    }

    @Test
    void endsWithAWholeFactWhereItCan() {
        List<Touch> touches = List.of(new Touch(5, 1, 0), new Touch(6, 2, 0), new Touch(7, 3, 0));
        assertThat(Run.of(touches, 9, 2)).isEqualTo(new Run(touches.subList(0, 2), 6, 0));
    }
}
