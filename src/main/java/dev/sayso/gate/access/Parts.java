package dev.sayso.gate.access;

import static com.fasterxml.jackson.core.JsonToken.START_OBJECT;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** The subject, action and resource of one question while it is read; each is known at most once. */
final class Parts {

    private static final String SUBJECT = "subject";
    private static final String ACTION = "action";
    private static final String RESOURCE = "resource";
    private static final int LONGEST_ID = 128;

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
            case SUBJECT -> subject = part(SUBJECT, subject, "type", "id", "verified", false);
            case ACTION -> action = part(ACTION, action, "", "name", "commercial", true);
            case RESOURCE -> resource = part(RESOURCE, resource, "type", "id", "", false);
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

    private Part part(String field, @Nullable Part before, String type, String id, String flag, boolean otherwise)
            throws IOException {
        if (before != null) {
            members.note(field, Fault.Why.TWICE);
        }
        String foundType = null;
        String foundId = null;
        boolean found = otherwise;
        if (members.isObject(field)) {
            for (String name = members.next(); name != null; name = members.next()) {
                if (name.equals(id)) {
                    foundId = members.text(field + "." + id, foundId);
                } else if (name.equals(type)) {
                    foundType = members.text(field + "." + type, foundType);
                } else if (name.equals("properties")) {
                    found = members.flagIn(field + ".properties", flag, otherwise);
                } else {
                    members.skip();
                }
            }
        }
        return new Part(foundType, foundId, found);
    }

    private void skipContext() throws IOException {
        if (members.isOptional(START_OBJECT, "context")) {
            members.skip();
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
