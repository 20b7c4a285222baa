package se.samverkstad.inframework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.Change;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.table.Route;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.modules.table.Switchboard;
import se.samverkstad.testkit.web.FakeRequest;

/** Modules come, stand side by side and go, each with its services, settings and contributions. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class KernelTest {
    private final BundleContext framework;
    private final Modules modules;
    private final Switchboard switchboard;
    private final Offers offers;

    KernelTest(
            @InjectBundleContext BundleContext framework,
            @InjectService(timeout = 30_000) Modules modules,
            @InjectService(timeout = 30_000) Switchboard switchboard) {
        this.framework = framework;
        this.modules = modules;
        this.switchboard = switchboard;
        offers = new Offers(Path.of(framework.getProperty("samverkstad.home"), "repository"));
    }

    @BeforeEach
    void awaitTheKernel() {
        Ready.await(framework);
    }

    @AfterEach
    void removeWhatIsLeft() throws Exception {
        for (var module : modules.installed()) {
            change(Verb.REMOVE, module.module());
        }
    }

    @Test
    void theKernelComesUpOnAnEmptyHome() {
        assertThat(Ready.await(framework).get("address")).isEqualTo("/");
        assertThat(modules.installed()).isEmpty();
        assertThat(switchboard.current().generation("core")).isPresent();
        assertThat(probes()).isEmpty();
    }

    @Test
    void anUpdateStandsBesideWhatItReplacesUntilTheLastLeaseIsClosed() throws Exception {
        offers.add("probe", "1.0.0");
        change(Verb.INSTALL, "probe");
        offers.add("probe", "1.1.0");

        Snapshot before = switchboard.lease();
        Run run = begin(Verb.UPDATE, "probe");
        Await.until("the switch", () -> answersAs("1.1.0"));

        assertThat(answer(before)).isEqualTo("1.0.0 1.0.0");
        try (Snapshot after = switchboard.lease()) {
            assertThat(answer(after)).isEqualTo("1.1.0 1.1.0");
        }
        assertThat(probes()).hasSize(2);
        assertThat(run.ended()).isFalse();

        before.close();
        run.await();
        assertThat(run.failure()).isEmpty();
        assertThat(probes())
                .singleElement()
                .satisfies(bundle -> assertThat(bundle.getVersion()).hasToString("1.1.0"));
    }

    @Test
    void aModuleOfTheSameNamesBesideItHasSettingsOfItsOwn() throws Exception {
        offers.add("probe", "1.0.0");
        offers.add("other", "2.0.0");
        change(Verb.INSTALL, "probe");
        change(Verb.INSTALL, "other");

        try (Snapshot now = switchboard.lease()) {
            assertThat(answer(now, "/probe/prov")).isEqualTo("1.0.0 1.0.0");
            assertThat(answer(now, "/other/prov")).isEqualTo("2.0.0 2.0.0");
        }
    }

    @Test
    void contributionsLeaveWithTheirModule() throws Exception {
        offers.add("probe", "1.0.0");
        change(Verb.INSTALL, "probe");
        assertThat(switchboard.current().menu())
                .anySatisfy(item -> assertThat(item.path()).isEqualTo("/probe/prov"));

        change(Verb.REMOVE, "probe");

        assertThat(switchboard.current().route("GET", "/probe/prov")).isEmpty();
        assertThat(switchboard.current().menu())
                .noneSatisfy(item -> assertThat(item.path()).startsWith("/probe"));
        assertThat(switchboard.current().absent("/probe/prov")).isPresent();
        assertThat(probes()).isEmpty();
    }

    private boolean answersAs(String version) {
        return switchboard
                .current()
                .generation("probe")
                .filter(each -> each.generation().version().equals(version))
                .isPresent();
    }

    private static String answer(Snapshot snapshot) throws Exception {
        return answer(snapshot, "/probe/prov");
    }

    private static String answer(Snapshot snapshot, String path) throws Exception {
        Route route = snapshot.table().route("GET", path).orElseThrow().route();
        Response response = snapshot.call(route.generation(), () -> route.page().answer(FakeRequest.nobody()));
        return new String(((Response.Data) response).body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private void change(Verb verb, String module) throws InterruptedException {
        Run run = begin(verb, module);
        run.await();
        assertThat(run.failure()).isEmpty();
    }

    private Run begin(Verb verb, String module) {
        return modules.apply(modules.plan(List.of(Change.of(verb, module))).hash(), By.SYSTEM);
    }

    private List<Bundle> probes() {
        return List.of(framework.getBundles()).stream()
                .filter(bundle -> ModuleJar.SYMBOLIC_NAME.equals(bundle.getSymbolicName()))
                .toList();
    }
}
