package dev.sayso.terms.admin;

import dev.sayso.terms.TermsMessages;
import dev.sayso.web.Language;
import dev.sayso.web.Messages;

/** The labels of the administrators' forms, by field. */
final class FieldLabel {

    private FieldLabel() {
    }

    /** The label; where the field repeats in every language, with the language. */
    static String of(String field) {
        int end = field.indexOf('_');
        String name = end < 0 ? field : field.substring(0, end);
        return Language.of(end < 0 ? null : field.substring(end + 1))
                .map(language -> label(name) + " (" + language.ownName() + ")").orElseGet(() -> label(name));
    }

    private static String label(String name) {
        TermsMessages words = Messages.of(TermsMessages.class);
        return switch (name) {
            case "owners" -> words.draft_owners();
            case "depicted" -> words.draft_depicted();
            case "withdrawal" -> words.draft_withdrawal();
            case "days" -> words.draft_days();
            case "text" -> words.draft_text();
            case "yes" -> words.draft_yes();
            case "no" -> words.draft_no();
            case "stop" -> words.draft_stop();
            case "name" -> words.add_name();
            case "asks" -> words.add_asks();
            case "title" -> words.add_use_title();
            case "means" -> words.add_means();
            case "from" -> words.retire_from();
            case "end" -> words.retire_end();
            default -> words.why();
        };
    }
}
