package dev.sayso.gate.selftest;

import java.io.PrintStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Tries an installation from outside, and says of each thing that has to hold whether it does. All that it leaves there is an
 * empty batch of revenue of its own name, once.
 */
public final class SelfTest {

    private static final int FINE = 0;
    private static final int NOT_FINE = 1;
    private static final int NOT_TRIED = 2;

    private static final String USAGE = """
            selftest --url URL --token-url URL --client NAME [--user NAME] [--item ID] [--use NAME] [--scope SCOPE]
                     [--calls N] [--patience S]

              --url        where Sayso is
              --token-url  the token endpoint of its OpenID Connect provider
              --client     the client that gets a token by client credentials; its secret is in %s
              --user       who the token is for, where the client has none of its own; the password is in %s
              --item       an item that Sayso knows, asked about as it is, and from which something would be made
              --use        the use asked about, restyle unless given
              --scope      what to ask a token for
              --calls      how many decisions are timed, 100 unless given
              --patience   how many seconds one answer can take, 20 unless given

            It ends with 0 if all is fine, 1 if something is not, 2 if it could not begin.""".formatted(Plan.SECRET,
            Plan.PASSWORD);

    private final Installation sayso;
    private final PrintStream out;
    private final Map<String, Supplier<String>> outside = new LinkedHashMap<>();
    private final Map<String, Supplier<String>> inside = new LinkedHashMap<>();
    private boolean fine = true;

    private SelfTest(Plan plan, PrintStream out, Clock clock) {
        this.sayso = new Installation(plan);
        this.out = out;
        DoorChecks door = new DoorChecks(plan, sayso);
        DecisionChecks decisions = new DecisionChecks(plan, sayso, clock);
        FeedChecks feed = new FeedChecks(plan, sayso);
        ReportChecks reports = new ReportChecks(plan, sayso, clock);
        outside.put("metadata", door::metadata);
        outside.put("no token", door::withoutToken);
        outside.put("token", door::token);
        inside.put("bad request", door::malformed);
        inside.put("unknown item", decisions::unknownItem);
        if (!plan.item().isEmpty()) {
            inside.put("item", decisions::item);
            inside.put("derivative", reports::derivative);
        }
        inside.put("batch", decisions::batch);
        inside.put("semantics", decisions::semantics);
        inside.put("clock", decisions::clocks);
        inside.put("latency", decisions::latency);
        inside.put("revenue", reports::revenue);
        inside.put("events", feed::pages);
        inside.put("bad cursor", feed::foreignCursor);
        inside.put("stream", feed::stream);
        inside.put("resumed", feed::resumed);
    }

    /**
     * Runs the command.
     *
     * @return 0 if all is fine, 1 if something is not, 2 if it could not begin
     */
    public static int run(List<String> arguments, Map<String, String> environment, PrintStream out, Clock clock) {
        try {
            return new SelfTest(Plan.of(arguments, environment), out, clock).run();
        } catch (WrongArguments wrong) {
            out.println(wrong.getMessage());
            out.println(USAGE);
            return NOT_TRIED;
        }
    }

    private int run() {
        outside.forEach(this::look);
        if (sayso.isOpen()) {
            inside.forEach(this::look);
        } else {
            inside.keySet().forEach(name -> tell("skip", name, "without a token this cannot be tried"));
        }
        out.println(fine ? "All is fine." : "Something is not fine.");
        return fine ? FINE : NOT_FINE;
    }

    private void look(String name, Supplier<String> check) {
        try {
            tell("ok", name, check.get());
        } catch (Failed failed) {
            fine = false;
            tell("FAIL", name, String.valueOf(failed.getMessage()));
        }
    }

    private void tell(String verdict, String name, String found) {
        out.printf("%-4s  %-12s  %s%n", verdict, name, found);
    }
}
