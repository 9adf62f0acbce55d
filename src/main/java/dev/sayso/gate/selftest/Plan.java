package dev.sayso.gate.selftest;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is tried, and as whom.
 *
 * @param url where Sayso is, without a slash at the end
 * @param tokens the provider's token endpoint
 * @param user who the token is for, where a client has none of its own; empty for the client itself
 * @param password the user's
 * @param item one that exists; empty to do without
 * @param scope what to ask a token for; empty for the provider's own choice
 * @param calls how many decisions are timed, at least 1
 * @param patience how long one answer can take
 */
record Plan(String url, URI tokens, String client, String secret, String user, String password, String item, String use,
        String scope, int calls,
        Duration patience) {

    static final String SECRET = "SAYSO_CLIENT_SECRET";
    static final String PASSWORD = "SAYSO_USER_PASSWORD";

    private static final String NUMBER = "[1-9]\\d{0,4}";
    private static final Set<String> NAMES = Set.of("--url", "--token-url", "--client", "--user", "--item", "--use", "--scope",
            "--calls",
            "--patience");

    /**
     * Reads names and values in turn. The secret comes from the environment, since everybody on a machine sees arguments.
     *
     * @throws WrongArguments if something is missing, or not as it has to be
     */
    static Plan of(List<String> arguments, Map<String, String> environment) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            check(NAMES.contains(name), "There is no option " + name + ".");
            check(i + 1 < arguments.size(), name + " needs a value.");
            check(given.put(name, arguments.get(i + 1)) == null, name + " is there twice.");
        }
        String secret = environment.getOrDefault(SECRET, "");
        check(!secret.isEmpty(), "The client's secret is not in " + SECRET + ".");
        String user = given.getOrDefault("--user", "");
        String password = environment.getOrDefault(PASSWORD, "");
        check(user.isEmpty() || !password.isEmpty(), "The user's password is not in " + PASSWORD + ".");
        return new Plan(address(given, "--url"), URI.create(address(given, "--token-url")), needed(given, "--client"),
                secret, user, password, given.getOrDefault("--item", ""), given.getOrDefault("--use", "restyle"),
                given.getOrDefault("--scope", ""), number(given, "--calls", 100),
                Duration.ofSeconds(number(given, "--patience", 20)));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return client + " at " + url;
    }

    private static String address(Map<String, String> given, String name) {
        String address = needed(given, name).replaceAll("/+$", "");
        check(address.matches("https?://[^/\\s?#]+[^\\s?#]*"), name + " is no address: " + address);
        return address;
    }

    private static String needed(Map<String, String> given, String name) {
        String value = given.getOrDefault(name, "");
        check(!value.isEmpty(), name + " is missing.");
        return value;
    }

    private static int number(Map<String, String> given, String name, int otherwise) {
        String value = given.getOrDefault(name, Integer.toString(otherwise));
        check(value.matches(NUMBER), name + " is a whole number above 0.");
        return Integer.parseInt(value);
    }

    private static void check(boolean right, String why) {
        if (!right) {
            throw new WrongArguments(why);
        }
    }
}
