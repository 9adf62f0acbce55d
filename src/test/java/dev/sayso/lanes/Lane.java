package dev.sayso.lanes;

import java.lang.annotation.Annotation;
import java.util.stream.Stream;

import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Which tests run where ({@code sayso.lane}): on PostgreSQL all that start the application; on the embedded database those
 * about databases, those tagged {@code embedded}, and all that start nothing. Without a lane, whatever was asked for.
 */
public final class Lane implements PostDiscoveryFilter {

    private static final String APPLICATION = "io.quarkus.test.junit.QuarkusTest";
    private static final String EMBEDDED = "embedded";

    private final String lane = System.getProperty("sayso.lane", "");

    @Override
    public FilterResult apply(TestDescriptor test) {
        return FilterResult.includedIf(test.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast)
                .map(method -> runs(method.getJavaClass(), isTagged(test))).orElse(true));
    }

    private boolean runs(Class<?> tests, boolean embedded) {
        boolean application = annotations(tests).anyMatch(one -> one.annotationType().getName().equals(APPLICATION));
        return switch (lane) {
            case "server" -> application;
            case EMBEDDED -> !application || embedded || tests.getName().endsWith("DatabaseTest");
            default -> true;
        };
    }

    private static boolean isTagged(TestDescriptor test) {
        return test.getTags().stream().anyMatch(tag -> tag.getName().equals(EMBEDDED));
    }

    private static Stream<Annotation> annotations(Class<?> tests) {
        return Stream.<Class<?>> iterate(tests, one -> one != null, Class::getEnclosingClass)
                .flatMap(one -> Stream.of(one.getAnnotations()));
    }
}
