package dev.sayso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * To Qute 0 is as false as nothing at all: no template asks by its truth whether a number is there, be it its own, or one
 * that another template hands to it.
 */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static TemplateTypes types;

    @BeforeAll
    static void readTemplates() throws IOException {
        types = new TemplateTypes(TEMPLATES);
    }

    @TestFactory
    Stream<DynamicTest> noNumberIsAskedForByItsTruth() {
        return types.templates().map(template -> DynamicTest.dynamicTest(template,
                () -> assertThat(types.numbersAskedFor(template)).as("say != null or > 0").isEmpty()));
    }

    /** A reading that finds nothing would hold for every template. */
    @Test
    void everyKindOfQuestionIsFound() {
        String template = """
                {#for row in view.deliveries}{#if row.delivery.attempt}{/if}{#if row.delivery.attempt > 1}{/if}{/for}
                {#let sent=(view.sent ? 'a' : 'b') last=(view ? view.sent : null)}{#if !view.of && last}{/if}{/let}
                {#if view.of.consumer.version??}{#else if (view.sent || view.state)}{/if}{view.sent ?: ''}
                {#postForm version=view.sent}{/postForm}""";
        assertThat(types.numbersAskedFor(template, "feed/deliveries")).containsExactly("row.delivery.attempt", "view.sent",
                "last", "view.of.consumer.version", "view.sent");
        assertThat(types.numbersAskedFor("{#if version??}{/if}{#if id??}{/if}", "tags/postForm")).containsExactly("version");
        assertThat(types.numbersAskedFor("{#if version?? != null}{/if}", "tags/postForm")).isEmpty();
    }

    @Test
    void mostOfWhatTemplatesAskForHasAType() {
        assertThat(types.questions(true)).hasSizeGreaterThan(4 * types.questions(false).size());
    }
}
