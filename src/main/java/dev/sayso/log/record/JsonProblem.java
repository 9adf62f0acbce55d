package dev.sayso.log.record;

/** Why a text is no JSON that everybody reads in the same way; each has a sentence in English. */
public enum JsonProblem {

    SYNTAX("This is no JSON, or a name stands twice in one object."),
    TOO_DEEP("The objects are nested deeper than 64, or a number has more than 100 digits."),
    NOT_AN_OBJECT("This is no JSON object."),
    NUMBER("This number is not kept as it is by all programs: write it as text."),
    CHARACTER("There is half a character in a text.");

    private final String sentence;

    JsonProblem(String sentence) {
        this.sentence = sentence;
    }

    /** In English. */
    public String sentence() {
        return sentence;
    }
}
