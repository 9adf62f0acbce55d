package dev.sayso;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import dev.sayso.gate.selftest.SelfTest;
import dev.sayso.log.audit.AuditCommand;
import dev.sayso.log.epoch.EpochCommand;
import dev.sayso.log.verify.VerifyCommand;
import dev.sayso.web.StartCheck;
import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;

/**
 * Starts the application or, with the name of a command as the first argument, that command alone, without starting
 * anything.
 */
@QuarkusMain
public final class Main {

    /** They get what follows their name, and give the exit code. */
    private static final Map<String, ToIntFunction<List<String>>> COMMANDS = Map.of(
            "selftest",
            arguments -> SelfTest.run(arguments, System.getenv(), print(FileDescriptor.out), Clock.systemUTC()),
            EpochCommand.NAME,
            arguments -> new EpochCommand(System.getenv(), print(FileDescriptor.out), Clock.systemUTC()).run(arguments),
            AuditCommand.NAME,
            arguments -> new AuditCommand(System.getenv(), print(FileDescriptor.out)).run(arguments),
            VerifyCommand.NAME,
            arguments -> new VerifyCommand(print(FileDescriptor.out), print(FileDescriptor.err)).run(arguments));

    private static final String PRODUCTION = "prod";

    private Main() {
    }

    /** Runs the command that is the first argument, or serves until it is stopped. */
    public static void main(String... arguments) {
        ToIntFunction<List<String>> command = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
        if (command != null) {
            System.exit(command.applyAsInt(Arrays.asList(arguments).subList(1, arguments.length)));
        }
        List<String> problems = problems(settings());
        if (problems.isEmpty()) {
            Quarkus.run(arguments);
            return;
        }
        PrintStream err = print(FileDescriptor.err);
        err.println("Sayso cannot start:");
        problems.forEach(problem -> err.println("  " + problem));
        if (ConfigUtils.isProfileActive(PRODUCTION)) {
            err.println("src/docs/operations.md says more of each setting.");
            System.exit(1);
        }
    }

    /** How it was started, and so which settings count, is known once Quarkus's class of the application is there. */
    private static Config settings() {
        try {
            Class.forName(Application.APP_CLASS_NAME, true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException notBuilt) {
            throw new IllegalStateException(notBuilt);
        }
        return ConfigProvider.getConfig();
    }

    private static List<String> problems(Config settings) {
        return ConfigUtils.isProfileActive(PRODUCTION) ? StartCheck.missing(settings) : StartCheck.damage(settings);
    }

    /** Receipts are in any language, whatever the terminal's. */
    private static PrintStream print(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
