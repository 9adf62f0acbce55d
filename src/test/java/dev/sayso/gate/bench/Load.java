package dev.sayso.gate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringTokenizer;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sends requests by {@code wrk} from the second core while a server has the first one for itself, and tells the CPU time
 * that the server's whole process took for each.
 */
public final class Load {

    private static final int CONNECTIONS = 16;
    private static final double NANOS_PER_TICK = 1e7;
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");

    /** CPU time for one request, in nanoseconds: of this process, and of the database that it started. */
    public record Spent(double server, double database) {

        public double all() {
            return server + database;
        }
    }

    private final String base;
    private final String token;
    private final long server;

    /** @param server the process */
    public Load(String base, String token, long server) {
        this.base = base;
        this.token = token;
        this.server = server;
    }

    /** Leaves a process and all of its threads the first core alone. */
    public static void pin(long process) {
        run("taskset", "-a", "-c", "-p", "0", Long.toString(process));
    }

    /**
     * Nanoseconds of CPU for one request.
     *
     * @param bodies sent one after the other
     */
    double nanos(String path, List<String> bodies, int seconds) {
        return spent(script(path, bodies), seconds).server();
    }

    /**
     * The same for pages.
     *
     * @param paths asked for one after the other
     */
    public Spent gets(List<String> paths, String cookie, int seconds) {
        String texts = paths.stream().map(path -> "\"" + path + "\"").collect(Collectors.joining(", "));
        return spent("""
                local headers = {["Cookie"] = "%s"}
                local paths = {%s}
                local made, i = {}, 0
                init = function() for n, path in ipairs(paths) do made[n] = wrk.format("GET", path, headers) end end
                request = function() i = i %% #made + 1 return made[i] end
                """.formatted(cookie, texts), seconds);
    }

    private Spent spent(String lines, int seconds) {
        try {
            Path script = Files.createTempFile("load", ".lua");
            Files.writeString(script, lines);
            long before = ticks(server);
            long databaseBefore = databaseTicks();
            String told = run("taskset", "-c", "1", "wrk", "-t1", "-c" + CONNECTIONS, "-d" + seconds + "s", "-s",
                    script.toString(), base);
            long ticks = ticks(server) - before;
            long databaseTicks = databaseTicks() - databaseBefore;
            Files.delete(script);
            Matcher requests = REQUESTS.matcher(told);
            if (!requests.find() || told.contains("Non-2xx") || told.contains("Socket errors")) {
                throw new IllegalStateException(told);
            }
            double number = Long.parseLong(requests.group(1));
            return new Spent(ticks * NANOS_PER_TICK / number, databaseTicks * NANOS_PER_TICK / number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String script(String path, List<String> bodies) {
        String texts = bodies.stream().map(body -> "[==[" + body + "]==]").collect(Collectors.joining(",\n"));
        return """
                local headers = {["Content-Type"] = "application/json", ["Authorization"] = "Bearer %s"}
                local bodies = {%s}
                local made, i = {}, 0
                init = function() for n, body in ipairs(bodies) do made[n] = wrk.format("POST", "%s", headers, body) end end
                request = function() i = i %% #made + 1 return made[i] end
                """.formatted(token, texts, path);
    }

    /** User and system time so far, in hundredths of a second. */
    private static long ticks(long process) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
        StringTokenizer fields = new StringTokenizer(stat.substring(stat.lastIndexOf(')') + 2));
        for (int skipped = 0; skipped < 11; skipped++) {
            fields.nextToken();
        }
        return Long.parseLong(fields.nextToken()) + Long.parseLong(fields.nextToken());
    }

    /** Of all servers that run here; they are no children of whoever started them. */
    private static long databaseTicks() throws IOException {
        long ticks = 0;
        for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
            if (process.info().command().filter(command -> command.endsWith("/postgres")).isPresent() && process.isAlive()) {
                ticks += ticks(process.pid());
            }
        }
        return ticks;
    }

    private static String run(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + told);
            }
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
