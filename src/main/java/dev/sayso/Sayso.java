package dev.sayso;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.sayso.log.verify.VerifyCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the application, or runs a command that needs nothing of it: no configuration, no database. */
@QuarkusMain
public final class Sayso {

    Sayso() {
    }

    /** Runs the command that is the first argument, or serves until it is stopped. */
    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals(VerifyCommand.NAME)) {
            VerifyCommand command = new VerifyCommand(print(FileDescriptor.out), print(FileDescriptor.err));
            System.exit(command.run(List.of(arguments).subList(1, arguments.length)));
        }
        Quarkus.run(arguments);
    }

    /** Receipts are in any language, whatever the terminal's. */
    private static PrintStream print(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
