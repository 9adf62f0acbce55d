package dev.sayso.feed.admin;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import dev.sayso.feed.FactType;
import dev.sayso.feed.webhook.Consumer;
import dev.sayso.feed.webhook.ConsumerForm;
import dev.sayso.web.Problems;

/** A consumer's form as it was typed, with what is wrong with it. */
public record Typed(ConsumerForm form, Problems problems) {

    private static final String TYPE = "type-";
    private static final String CONTROLS = "\\p{Cntrl}";

    static Typed empty() {
        return new Typed(new ConsumerForm("", "", "", Set.of()), Problems.NONE);
    }

    static Typed of(Consumer consumer) {
        return new Typed(new ConsumerForm(consumer.name(), consumer.client().orElse(""), consumer.url(), consumer.types()),
                Problems.NONE);
    }

    static ConsumerForm read(MultivaluedMap<String, String> sent) {
        return new ConsumerForm(line(sent.getFirst("name")).replaceAll("\\s+", " "), line(sent.getFirst("client")),
                line(sent.getFirst("url")), Stream.of(FactType.values()).filter(type -> sent.containsKey(field(type)))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(FactType.class))));
    }

    private static String line(@Nullable String text) {
        return text == null ? "" : text.replaceAll(CONTROLS, "").strip();
    }

    private static String field(FactType type) {
        return TYPE + type.code().replace('.', '-').replace('_', '-');
    }

    /** The name of a type's field, for templates. */
    public String fieldOf(FactType type) {
        return field(type);
    }

    /** For templates: null stands for unticked. */
    public @Nullable Boolean ticked(FactType type) {
        return form.types().contains(type) ? Boolean.TRUE : null;
    }
}
