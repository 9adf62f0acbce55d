package dev.sayso.gate.access;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import dev.sayso.web.KnownNames;

/** The subject, action and resource of one question while it is read; each is known at most once. */
final class Parts {

    private static final String SUBJECT = "subject";
    private static final String ACTION = "action";
    private static final String RESOURCE = "resource";
    private static final int LONGEST_ID = 128;

    /** What a question has. */
    static final KnownNames NAMES = KnownNames.of(SUBJECT, ACTION, RESOURCE, "context");

    private static final KnownNames NONE = KnownNames.of();
    static final KnownNames OF_THING = KnownNames.of("type", "id", "properties");
    static final KnownNames OF_ACTION = KnownNames.of("name", "properties");
    static final KnownNames OF_SUBJECT_PROPERTIES = KnownNames.of("verified");
    static final KnownNames OF_ACTION_PROPERTIES = KnownNames.of("commercial");

    /** What was said of one of the three, whole or not. */
    private record Part(@Nullable String type, @Nullable String id, boolean flag) {
    }

    private final Members members;
    private @Nullable Part subject;
    private @Nullable Part action;
    private @Nullable Part resource;
    private @Nullable Fault fault;

    Parts(Members members) {
        this.members = members;
    }

    /** Reads the value of a member; false if it is not one of a question. */
    boolean take(String name) throws IOException {
        switch (name) {
            case SUBJECT -> subject = part(SUBJECT, OF_THING, "id", OF_SUBJECT_PROPERTIES, "verified", false);
            case ACTION -> action = part(ACTION, OF_ACTION, "name", OF_ACTION_PROPERTIES, "commercial", true);
            case RESOURCE -> resource = part(RESOURCE, OF_THING, "id", NONE, "", false);
            case "context" -> skipContext();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Everything was read: what was wrong belongs to these parts. */
    Parts end() {
        if (fault == null) {
            fault = members.takeFault();
        }
        return this;
    }

    @Nullable
    Fault fault() {
        return fault;
    }

    /** The question, with the others' parts in the place of those that were not said. */
    Asking asking(Parts others) {
        Part asks = subject == null ? others.subject : subject;
        Part does = action == null ? others.action : action;
        Part thing = resource == null ? others.resource : resource;
        Fault missing = fault != null ? fault : firstMissing(asks, does, thing, true);
        return missing != null || asks == null || does == null || thing == null ? new Asking(null, missing)
                : new Asking(query(asks, does, thing), null);
    }

    /** The question about items that are not named. */
    Asking askingOfAny() {
        Fault missing = fault != null ? fault : firstMissing(subject, action, resource, false);
        return missing != null || subject == null || action == null || resource == null ? new Asking(null, missing)
                : new Asking(query(subject, action, resource), null);
    }

    private Part part(String field, KnownNames known, String id, KnownNames properties, String flag, boolean otherwise)
            throws IOException {
        String foundType = null;
        String foundId = null;
        boolean found = otherwise;
        if (members.isObject(field)) {
            for (String name = members.next(); name != null; name = members.next()) {
                if (name.equals(id)) {
                    foundId = members.text(field + "." + id);
                } else if (name.equals("type") && known.has(name)) {
                    foundType = members.text(field + ".type");
                } else if (name.equals("properties")) {
                    found = members.flagIn(field + ".properties", flag, properties, otherwise);
                } else {
                    members.skip(name, known);
                }
            }
        }
        return new Part(foundType, foundId, found);
    }

    /** Nothing of it is read. */
    private void skipContext() throws IOException {
        if (members.isOptionalObject("context")) {
            while (members.next() != null) {
                members.skip();
            }
        }
    }

    private static @Nullable Fault firstMissing(@Nullable Part subject, @Nullable Part action, @Nullable Part resource,
            boolean named) {
        return subject == null ? missing(SUBJECT)
                : subject.type == null ? missing("subject.type")
                        : subject.id == null ? missing("subject.id")
                                : subject.id.length() > LONGEST_ID ? new Fault("subject.id", Fault.Why.TOO_LONG)
                                        : action == null ? missing(ACTION)
                                                : action.id == null ? missing("action.name")
                                                        : resource == null ? missing(RESOURCE)
                                                                : resource.type == null ? missing("resource.type")
                                                                        : named && resource.id == null ? missing("resource.id")
                                                                                : null;
    }

    private static Fault missing(String field) {
        return new Fault(field, Fault.Why.MISSING);
    }

    private static Query query(Part subject, Part action, Part resource) {
        return new Query(new Query.Subject(text(subject.type), text(subject.id), subject.flag),
                new Query.Action(text(action.id), action.flag), new Query.Resource(text(resource.type), text(resource.id)));
    }

    private static String text(@Nullable String found) {
        return found == null ? "" : found;
    }
}
