package dev.sayso;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * A random world for each seed: those named, and some nobody has seen yet. The name of a test tells its seed, so that a
 * failure can be repeated by naming it. With {@code -Pdeep} there are twenty times as many.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(Seeds.Provider.class)
@ParameterizedTest(name = "seed {0}")
public @interface Seeds {

    /** Worlds that are looked at each time. */
    long[] value();

    /** How many others. */
    int fresh() default 1;

    /** Gives the seeds. */
    final class Provider implements ArgumentsProvider, AnnotationConsumer<Seeds> {

        private LongStream seeds = LongStream.empty();

        @Override
        public void accept(Seeds asked) {
            int all = Depth.of(asked.value().length + asked.fresh());
            long first = System.currentTimeMillis();
            seeds = LongStream.concat(Arrays.stream(asked.value()),
                    LongStream.range(first, first + all - asked.value().length));
        }

        @Override
        public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
            return seeds.mapToObj(Arguments::of);
        }
    }
}
