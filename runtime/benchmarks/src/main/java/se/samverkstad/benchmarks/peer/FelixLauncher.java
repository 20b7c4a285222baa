package se.samverkstad.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** Bare Felix: starts the framework with the bundles of one folder. Arguments: bundles, cache, port. */
public final class FelixLauncher {
    private FelixLauncher() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> settings = Map.of(
                Constants.FRAMEWORK_STORAGE,
                arguments[1],
                Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                "org.slf4j;version=2.0.20,org.slf4j.event;version=2.0.20,"
                        + "org.slf4j.helpers;version=2.0.20,org.slf4j.spi;version=2.0.20",
                "org.apache.felix.http.host",
                "127.0.0.1",
                "org.osgi.service.http.port",
                arguments[2]);
        Framework felix =
                ServiceLoader.load(FrameworkFactory.class).iterator().next().newFramework(settings);
        felix.init();
        if (felix.getBundleContext().getBundles().length == 1) {
            install(felix, Path.of(arguments[0]));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(felix)));
        felix.start();
        felix.waitForStop(0);
    }

    private static void install(Framework felix, Path folder) throws IOException, BundleException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> jars = files.sorted().toList();
            for (Path jar : jars) {
                felix.getBundleContext()
                        .installBundle("reference:" + jar.toUri())
                        .start(Bundle.START_ACTIVATION_POLICY);
            }
        }
    }

    private static void stop(Framework felix) {
        try {
            felix.stop();
            felix.waitForStop(10_000);
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
