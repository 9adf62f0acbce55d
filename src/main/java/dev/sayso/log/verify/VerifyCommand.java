package dev.sayso.log.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.sayso.log.note.Malformed;
import dev.sayso.log.note.VerifierKey;

/** Verifies a receipt on the command line, with nothing running and nothing asked of any network. */
public final class VerifyCommand {

    public static final String NAME = "verify";

    /** Exit codes. */
    static final int VERIFIED = 0;
    static final int REFUSED = 1;
    static final int USAGE = 2;

    private static final int LARGEST_KEY_FILE = 16 << 10;
    private static final String KEY = "--key";
    private static final String BEGINNING = "--beginning";
    private static final String HELP = """
            Usage: verify RECEIPT PROOF --key KEY [--beginning RECEIPT PROOF]

            Says whether a receipt is in the consent log. It needs no server, no database and no network.

              RECEIPT    the receipt, as downloaded: a file that ends in .json
              PROOF      its proof, as downloaded: a file that ends in .tlog-proof
              --key KEY  the log's key, as its operator publishes it (name+hash+base64, at /log/key), or a file
                         with one key in each line; get it from somewhere else than the two files
              --beginning  what the log after this one begins with, and its proof, if a backup was restored since
                         (/log/EPOCH/beginning.json and beginning.tlog-proof): says whether the entry was lost

            It exits with 0 if the receipt is in the log, with 1 and the reason if not, with 2 if called wrongly.""";

    private final PrintStream out;
    private final PrintStream err;

    public VerifyCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs it.
     *
     * @param arguments without the command's own name
     * @return the exit code: 0 if the receipt is in the log, 1 if not, 2 if called wrongly
     */
    public int run(List<String> arguments) {
        List<String> files = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<String> beginning = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            boolean key = arguments.get(i).equals(KEY);
            boolean begins = arguments.get(i).equals(BEGINNING) && beginning.isEmpty() && i + 2 < arguments.size();
            if (arguments.get(i).startsWith("-") && !begins && !(key && i + 1 < arguments.size())) {
                return usage(arguments.get(i));
            }
            if (begins) {
                beginning.add(arguments.get(++i));
                beginning.add(arguments.get(++i));
            } else {
                (key ? keys : files).add(arguments.get(key ? ++i : i));
            }
        }
        return files.size() != 2 || keys.isEmpty() ? usage("") : verify(files, beginning, keys);
    }

    private int usage(String argument) {
        if (argument.equals("--help") || argument.equals("-h")) {
            out.println(HELP);
            return VERIFIED;
        }
        if (!argument.isEmpty()) {
            err.println(argument.equals(KEY) ? "Behind --key a key is missing." : "There is no option " + argument + ".");
        }
        err.println(HELP);
        return USAGE;
    }

    private int verify(List<String> files, List<String> beginning, List<String> keys) {
        try {
            List<VerifierKey> trusted = new ArrayList<>();
            for (String key : keys) {
                trusted.addAll(keys(key));
            }
            Verification found = verification(files, trusted);
            boolean verified = found instanceof Verification.Verified;
            (verified ? out : err).println(Printable.of(Sentences.of(found)));
            if (found instanceof Verification.Verified genuine && !beginning.isEmpty()) {
                return compare(genuine, verification(beginning, trusted));
            }
            return verified ? VERIFIED : REFUSED;
        } catch (Unreadable reason) {
            err.println(Printable.of(reason.getMessage()));
            return REFUSED;
        }
    }

    private static Verification verification(List<String> files, List<VerifierKey> trusted) throws Unreadable {
        return Verification.of(read(files.get(0), Verification.LARGEST_RECEIPT),
                read(files.get(1), Verification.LARGEST_PROOF), trusted);
    }

    /** Lost or not, the receipt is genuine. */
    private int compare(Verification.Verified genuine, Verification beginning) {
        if (!(beginning instanceof Verification.Verified begun)) {
            err.println(Printable.of("The beginning: " + Sentences.of(beginning)));
            return REFUSED;
        }
        LogBeginning said = LogBeginning.of(begun);
        if (said == null) {
            err.println("The beginning is none: it does not say that a history begins.");
            return REFUSED;
        }
        out.println(Printable.of(said.sentence(genuine)));
        return VERIFIED;
    }

    /** A key itself, or the file with this name. */
    private static List<VerifierKey> keys(String written) throws Unreadable {
        if (written.contains("+") && !isFile(written)) {
            return List.of(key(written, "the key"));
        }
        String file = new String(read(written, LARGEST_KEY_FILE), StandardCharsets.UTF_8);
        List<VerifierKey> keys = new ArrayList<>();
        for (String line : file.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            keys.add(key(line, "a line of " + written));
        }
        if (keys.isEmpty() || file.length() > LARGEST_KEY_FILE) {
            throw new Unreadable("Not verified: there is no key in " + written + ".");
        }
        return keys;
    }

    private static VerifierKey key(String written, String where) throws Unreadable {
        try {
            return VerifierKey.parse(written);
        } catch (Malformed wrong) {
            throw new Unreadable("Not verified: " + where + " cannot be read. " + wrong.problem().sentence());
        }
    }

    private static boolean isFile(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException noName) {
            return false;
        }
    }

    /** One byte more than is allowed at the most, so that what is too large shows. */
    private static byte[] read(String name, int most) throws Unreadable {
        try (InputStream file = Files.newInputStream(Path.of(name))) {
            return file.readNBytes(most + 1);
        } catch (IOException | InvalidPathException unreadable) {
            throw new Unreadable("Not verified: the file " + name + " cannot be read.");
        }
    }

    /** A file or key cannot be read, with the reason. */
    private static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
