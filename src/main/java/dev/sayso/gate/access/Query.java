package dev.sayso.gate.access;

import dev.sayso.consent.standing.Question;
import dev.sayso.consent.standing.Requester;
import dev.sayso.gate.index.Asked;

/** One well-formed question: may this subject do this to that resource? */
record Query(Subject subject, Action action, Resource resource) {

    static final String REMIXER = "remixer";
    static final String ITEM = "item";

    /** @param verified false if it is not said */
    record Subject(String type, String id, boolean verified) {
    }

    /** @param commercial true if it is not said */
    record Action(String name, boolean commercial) {
    }

    record Resource(String type, String id) {
    }

    Asked asked() {
        return new Asked(resource.id(), action.name());
    }

    Question question() {
        return new Question(new Requester(subject.id(), subject.verified(), false), action.commercial());
    }

    boolean isOfRemixer() {
        return subject.type().equals(REMIXER);
    }

    boolean isAboutItem() {
        return resource.type().equals(ITEM);
    }
}
