package se.samverkstad.modules.generation;

import static se.samverkstad.modules.words.Sentences.refuse;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.archive.ContentStore;
import se.samverkstad.modules.archive.Feature;
import se.samverkstad.modules.archive.Feature.BundleEntry;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.crash.CrashPoint;
import se.samverkstad.modules.disk.Durable;
import se.samverkstad.modules.disk.Home;
import se.samverkstad.modules.isolation.Membership;
import se.samverkstad.modules.resolve.DryResolver;
import se.samverkstad.modules.setting.Choices;

/** Brings generations up beside those that run, and takes them down. Called by the engine's thread only. */
public final class Generations {
    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);
    private static final long REFRESH_SECONDS = 20;

    private final BundleContext framework;
    private final Home home;
    private final ContentStore store;
    private final Membership membership;
    private final Configurations configurations;
    private final Completeness completeness;

    public Generations(
            BundleContext framework,
            Home home,
            ContentStore store,
            Membership membership,
            Configurations configurations,
            Completeness completeness) {
        this.framework = framework;
        this.home = home;
        this.store = store;
        this.membership = membership;
        this.configurations = configurations;
        this.completeness = completeness;
    }

    /** Every bundle that belongs to no module. */
    public List<Bundle> core() {
        List<Bundle> core = new ArrayList<>();
        for (Bundle bundle : framework.getBundles()) {
            if (membership.generation(bundle).isEmpty()) {
                core.add(bundle);
            }
        }
        return core;
    }

    /** Takes away what an earlier run of the framework left in its cache. */
    public void forgetAll() throws IOException {
        List<Bundle> left = new ArrayList<>();
        for (Bundle bundle : framework.getBundles()) {
            if (membership.generation(bundle).isPresent()) {
                left.add(bundle);
            }
        }
        uninstall(left);
        refresh(left);
        Durable.delete(home.generations());
        Files.createDirectories(home.generations());
    }

    /**
     * Installs, wires, configures and starts. When it cannot, nothing of it remains.
     *
     * @param foretold the wires that the plan was shown with
     * @param choices what was chosen for its settings
     */
    public Generation start(Feature feature, Set<String> foretold, Choices choices) throws IOException {
        Path folder = folder(feature);
        List<Bundle> bundles = new ArrayList<>();
        try {
            for (BundleEntry bundle : feature.bundles()) {
                bundles.add(install(feature, bundle, folder));
                CrashPoint.BETWEEN_BUNDLES.hit();
            }
            resolve(feature, bundles, foretold);
            CrashPoint.RESOLVED.hit();
            configurations.write(bundles, choices);
            for (Bundle bundle : bundles) {
                start(feature, bundle);
                CrashPoint.MID_START.hit();
            }
            completeness.require(feature, bundles);
            CrashPoint.STARTED.hit();
            return new Generation(feature, folder, List.copyOf(bundles), new ArrayList<>());
        } catch (IOException | RuntimeException e) {
            remove(bundles, folder);
            throw e;
        }
    }

    /** Lets the contributions go, then stops and uninstalls. Problems are logged: the switch has happened already. */
    public void end(Generation generation) {
        generation.held().forEach(reference -> framework.ungetService(reference));
        generation.held().clear();
        try {
            remove(generation.bundles(), generation.folder());
        } catch (IOException e) {
            LOG.warn("the folder {} could not be deleted", generation.folder(), e);
        }
    }

    private void remove(List<Bundle> bundles, Path folder) throws IOException {
        CrashPoint.STOP.hit();
        uninstall(bundles);
        CrashPoint.UNINSTALLED.hit();
        // After the uninstall: the news of a deletion would reach components of a bundle that is stopping.
        bundles.forEach(configurations::delete);
        refresh(bundles);
        CrashPoint.REFRESHED.hit();
        Durable.delete(folder);
    }

    private Path folder(Feature feature) throws IOException {
        Path parent = home.generations().resolve(feature.module());
        Files.createDirectories(parent);
        for (int number = 1; ; number++) {
            try {
                return Files.createDirectory(parent.resolve(feature.hash().substring(0, 16) + "-" + number));
            } catch (FileAlreadyExistsException e) {
                continue; // this build of it runs, or is on its way out, beside us
            }
        }
    }

    private Bundle install(Feature feature, BundleEntry entry, Path folder) throws IOException {
        store.read(feature.module(), entry); // checks the bytes that are linked next
        Path link = folder.resolve(entry.fileName());
        try {
            Files.createLink(link, store.jar(entry.sha256()));
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(store.jar(entry.sha256()), link);
        }
        try {
            return framework.installBundle(membership.location(link));
        } catch (BundleException e) {
            throw refuse(Code.DAMAGED, "generation.install", feature.name(), entry.fileName(), cause(e));
        }
    }

    private void resolve(Feature feature, List<Bundle> bundles, Set<String> foretold) {
        if (!wiring().resolveBundles(bundles)) {
            throw refuse(Code.UNRESOLVED, "generation.unresolved", feature.name());
        }
        Set<String> actual = DryResolver.actual(bundles);
        if (!actual.equals(foretold)) {
            Set<String> difference = new TreeSet<>(actual);
            difference.removeAll(foretold);
            Set<String> missing = new TreeSet<>(foretold);
            missing.removeAll(actual);
            throw refuse(Code.UNRESOLVED, "generation.other-wires", feature.name(), difference + " / " + missing);
        }
    }

    private static void start(Feature feature, Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
        } catch (BundleException e) {
            throw refuse(Code.FAILED, "generation.start", feature.name(), bundle.getSymbolicName(), cause(e));
        }
    }

    private void uninstall(Collection<Bundle> bundles) {
        for (Bundle bundle : bundles) {
            try {
                bundle.stop(Bundle.STOP_TRANSIENT);
            } catch (BundleException | IllegalStateException e) {
                LOG.warn("{} did not stop cleanly", bundle, e);
            }
        }
        for (Bundle bundle : bundles) {
            try {
                bundle.uninstall();
            } catch (BundleException | IllegalStateException e) {
                LOG.warn("{} could not be uninstalled", bundle, e);
            }
        }
    }

    /** Refreshes these bundles and no other: a closure that reaches further means the isolation has a hole. */
    private void refresh(Collection<Bundle> bundles) {
        if (bundles.isEmpty()) {
            return;
        }
        Collection<Bundle> closure = wiring().getDependencyClosure(bundles);
        if (!bundles.containsAll(closure)) {
            LOG.error("not refreshed, because it would reach beyond {}: {}", bundles, closure);
            return;
        }
        CountDownLatch refreshed = new CountDownLatch(1);
        FrameworkListener listener = event -> refreshed.countDown();
        wiring().refreshBundles(bundles, listener);
        try {
            if (!refreshed.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the refresh of {} goes on after {} s", bundles, REFRESH_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private FrameworkWiring wiring() {
        return framework.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }

    private static String cause(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
    }
}
