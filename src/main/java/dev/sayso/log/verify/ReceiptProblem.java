package dev.sayso.log.verify;

/** What is wrong with a receipt; each has a sentence in English. */
public enum ReceiptProblem {

    EMPTY("The file is empty."),
    TOO_LARGE("The file is larger than any receipt: 1 MB."),
    NOT_TEXT("This is not text in UTF-8."),
    NOT_JSON("This is no JSON object, or a name stands twice in one object."),
    TOO_DEEP("The objects are nested deeper than 64, or a number has more than 100 digits."),
    NO_RECORD("There is no object called record."),
    NUMBER("The record has a number that not all programs keep as it is, so no receipt has it."),
    CHARACTER("The record has half a character, so it was altered."),
    NO_SALT("There is no text called salt."),
    SALT("The salt is not 32 bytes in base64.");

    private final String sentence;

    ReceiptProblem(String sentence) {
        this.sentence = sentence;
    }

    /** In English. */
    public String sentence() {
        return sentence;
    }
}
