package dev.sayso.crash;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long people wait in the browser until they are told that something is off, with one node and with two, and what a
 * node that has nothing to do asks of the database. Of this build, and in the same run of another one for comparison:
 * {@code ./mvnw package -DskipTests && ./mvnw surefire:test@crash -Dtest=NodesBench -Dsayso.bench.before=DIRECTORY}.
 */
class NodesBench {

    private static final int ROUNDS = Integer.getInteger("sayso.bench.rounds", 200);
    private static final int WARM_UP = ROUNDS / 3;
    private static final int IDLE_SECONDS = 10;

    @TempDir
    Path directory;

    @Test
    void before() throws Exception {
        String before = System.getProperty("sayso.bench.before", "");
        assumeTrue(!before.isEmpty());
        measure("before", Path.of(before));
    }

    @Test
    void now() throws Exception {
        measure("now", RunningApp.BUILT);
    }

    private void measure(String name, Path built) throws Exception {
        Map<String, String> counting = Map.of("shared_preload_libraries", "pg_stat_statements");
        try (TwoNodes nodes = new TwoNodes(built, Files.createDirectory(directory.resolve(name)), counting)) {
            nodes.startFirst();
            Store store = nodes.database().store();
            store.countStatements();
            double idle = idle(store);
            double[] one = waits(nodes);
            nodes.startSecond();
            double[] two = waits(nodes);
            double idleTwo = idle(store);
            System.out.printf("%s: one p50 %.1f ms, p99 %.1f ms; two p50 %.1f ms, p99 %.1f ms; two ÷ one p50 %.2f, p99 %.2f; "
                    + "idle: one %.1f statements/s, two %.1f%n", name, at(one, 50), at(one, 99), at(two, 50), at(two, 99),
                    at(two, 50) / at(one, 50), at(two, 99) / at(one, 99), idle, idleTwo);
        }
    }

    private static double idle(Store store) throws Exception {
        Thread.sleep(2_000);
        long before = store.statements();
        Thread.sleep(IDLE_SECONDS * 1_000L);
        return (store.statements() - before) / (double) IDLE_SECONDS;
    }

    private static double[] waits(TwoNodes nodes) throws Exception {
        Alice alice = nodes.alice(nodes.first());
        double[] waits = new double[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            String item = "w-" + Math.floorMod(i, TwoNodes.ITEMS);
            alice.allow(item);
            double wait = alice.refuse(item).toNanos() / 1e6;
            if (i >= 0) {
                waits[i] = wait;
            }
        }
        Arrays.sort(waits);
        return waits;
    }

    private static double at(double[] sorted, int percent) {
        return sorted[sorted.length * percent / 100];
    }
}
