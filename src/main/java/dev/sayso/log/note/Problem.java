package dev.sayso.log.note;

/** What is wrong with a note, a key, a checkpoint or a proof; each has a sentence in English. */
public enum Problem {

    EMPTY("The file is empty."),
    TOO_LARGE("The file is larger than any of its kind."),
    NOT_TEXT("This is not text in UTF-8."),
    CARRIAGE_RETURN("The line ends as on Windows: something changed the ends of lines, take the file as it was downloaded."),
    CONTROL_CHARACTER("There is a control character."),
    NO_FINAL_NEWLINE("The file does not end with a line break: its end is missing."),
    NO_SIGNATURES("There is no empty line with signatures behind it."),
    TOO_MANY_SIGNATURES("There are more than 100 signatures."),
    SIGNATURE_LINE("This is no signature: a long dash, a space, a key's name, a space, base64."),
    KEY_FORMAT("A verifier key is written name+hash+base64."),
    KEY_NAME("A key's name is not empty and has no spaces, no plus and no control characters."),
    KEY_ALGORITHM("The key is none of Ed25519 with 32 bytes."),
    KEY_ID("The key's hash is not that of its name and bytes: one of them was altered."),
    ORIGIN("The first line of a checkpoint names the log."),
    SIZE("The second line of a checkpoint is the number of entries."),
    ROOT("The third line of a checkpoint is the root hash: 32 bytes in base64."),
    EXTENSION("A checkpoint has no empty lines."),
    NOT_A_PROOF("The first line of a proof is c2sp.org/tlog-proof@v1."),
    EXTRA("The extra data are not base64."),
    INDEX("There is no line with the word index and a number."),
    PATH("A hash of the path is 32 bytes in base64."),
    PATH_TOO_LONG("The path has more hashes than any tree is high."),
    NO_CHECKPOINT("There is no empty line with a checkpoint behind it.");

    private final String sentence;

    Problem(String sentence) {
        this.sentence = sentence;
    }

    /** In English. */
    public String sentence() {
        return sentence;
    }
}
