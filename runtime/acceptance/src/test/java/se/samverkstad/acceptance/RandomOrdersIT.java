package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.features.archive.ModuleArchive;

/**
 * Every module of the product and the fixtures beside it, installed, updated, paused, enabled and removed in random orders:
 * each order works, and whatever is not being changed answers throughout, core among it.
 */
final class RandomOrdersIT {
    private static final int ORDERS = Integer.getInteger("proof.orders", 50);
    private static final long SEED = Long.getLong("proof.seed", 20261122L);
    private static final String CORE = "core";

    private final Map<String, ReadWriteLock> locks = new ConcurrentHashMap<>();
    private final Map<String, String> installed = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong answered = new AtomicLong();
    private volatile boolean going = true;

    @Test
    void inAnyOrderEachChangeWorksAndTouchesNobodyElse(@TempDir Path home) throws Exception {
        List<ModuleArchive> archives = new ArrayList<>();
        archives.add(Shipped.podcast("9.0.0"));
        for (String id : List.of("twin", "sibling")) {
            archives.addAll(Fixtures.twin(id).archives("1.0.0", "1.0.1"));
        }
        Server.offer(home, archives);
        Map<String, List<String>> versions = new TreeMap<>();
        versions.put("podcast", List.of(Shipped.VERSION, "9.0.0"));
        versions.put("twin", List.of("1.0.0", "1.0.1"));
        versions.put("sibling", List.of("1.0.0", "1.0.1"));
        Random random = new Random(SEED);
        int changes = 0;
        try (Server server = Server.start(home)) {
            ExecutorService askers = Executors.newFixedThreadPool(2);
            askers.execute(() -> ask(server, new Random(1)));
            askers.execute(() -> ask(server, new Random(2)));
            for (int order = 0; order < ORDERS; order++) {
                for (Step step : order(versions, random)) {
                    change(server, step);
                    changes++;
                }
                assertThat(installed).as("all are gone after order %d", order).isEmpty();
                assertThat(failures).as("order %d", order).isEmpty();
            }
            going = false;
            askers.shutdown();
            assertThat(askers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(failures).isEmpty();
        Figures.write(
                "random-orders",
                "%d random orders of %d modules, %d changes, %d requests to what was not being changed: 0 failed",
                ORDERS,
                versions.size(),
                changes,
                answered.get());
    }

    private record Step(String verb, String module, String version) {}

    /** Each module's own changes in their only order, mixed at random with those of the others. */
    private static List<Step> order(Map<String, List<String>> versions, Random random) {
        List<String> turns = new ArrayList<>();
        Map<String, List<Step>> each = new TreeMap<>();
        versions.forEach((module, two) -> {
            List<Step> steps = new ArrayList<>(List.of(new Step("install", module, two.get(0))));
            if (random.nextBoolean()) {
                steps.add(new Step("pause", module, ""));
                steps.add(new Step("enable", module, two.get(0)));
            }
            steps.add(new Step("update", module, two.get(1)));
            steps.add(new Step("remove", module, ""));
            each.put(module, steps);
            turns.addAll(Collections.nCopies(steps.size(), module));
        });
        Collections.shuffle(turns, random);
        List<Step> order = new ArrayList<>();
        for (String module : turns) {
            order.add(Objects.requireNonNull(each.get(module)).remove(0));
        }
        return order;
    }

    private void change(Server server, Step step) throws IOException {
        Lock alone = lock(step.module()).writeLock();
        alone.lock();
        try {
            String version = step.verb().equals("install") || step.verb().equals("update") ? step.version() : null;
            server.change(step.verb(), step.module(), version);
            if (step.version().isEmpty()) {
                installed.remove(step.module());
            } else {
                installed.put(step.module(), step.version());
            }
            assertThat(state(server, step.module()))
                    .as(step.toString())
                    .isEqualTo(
                            switch (step.verb()) {
                                case "pause" -> "PAUSED";
                                case "remove" -> "";
                                default -> "WORKING";
                            });
        } finally {
            alone.unlock();
        }
    }

    private static String state(Server server, String module) throws IOException {
        for (JsonElement each : server.control("modules.list", new JsonObject()).getAsJsonArray("installed")) {
            if (each.getAsJsonObject().get("module").getAsString().equals(module)) {
                return each.getAsJsonObject().get("state").getAsString();
            }
        }
        return "";
    }

    /** Asks core and whatever is installed, and never a module while it is being changed. */
    private void ask(Server server, Random random) {
        while (going) {
            List<String> modules = new ArrayList<>(installed.keySet());
            modules.add(CORE);
            String module = modules.get(random.nextInt(modules.size()));
            Lock beside = lock(module).readLock();
            if (!beside.tryLock()) {
                continue;
            }
            try {
                String version = installed.get(module);
                if (module.equals(CORE) || version != null) {
                    answers(server, module, String.valueOf(version));
                }
            } catch (IOException | InterruptedException e) {
                failures.add(module + ": " + e);
                return;
            } finally {
                beside.unlock();
            }
        }
    }

    private void answers(Server server, String module, String version) throws IOException, InterruptedException {
        String path = switch (module) {
            case CORE -> "/logga-in";
            case "podcast" -> "/podcast";
            default -> "/" + module + "/a";
        };
        var answer = server.get(path);
        boolean right = switch (module) {
            case CORE -> answer.statusCode() == 200;
            // It leads whoever has not signed in there.
            case "podcast" -> answer.statusCode() == 303;
            default -> answer.body().startsWith("a " + version + " " + version + " " + version + " ");
        };
        answered.incrementAndGet();
        if (!right) {
            failures.add(path + " " + answer.statusCode() + " "
                    + answer.body().lines().findFirst().orElse(""));
        }
    }

    private ReadWriteLock lock(String module) {
        return locks.computeIfAbsent(module, name -> new ReentrantReadWriteLock());
    }
}
