package dev.sayso.feed.reading;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.sayso.feed.FactType;
import dev.sayso.feed.FeedMessages;
import dev.sayso.web.Messages;
import dev.sayso.web.Refusal;

/** No type of events has this name. */
class TypeUnknown extends Refusal {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SHOWN = 40;

    private final String name;

    TypeUnknown(String name) {
        super(400, "type-unknown");
        this.name = name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "…" : name;
    }

    @Override
    public String title() {
        return Messages.of(FeedMessages.class).type_unknown_title();
    }

    @Override
    public String advice() {
        return Messages.of(FeedMessages.class).type_unknown_advice(name,
                Stream.of(FactType.values()).map(FactType::code).collect(Collectors.joining(", ")));
    }
}
