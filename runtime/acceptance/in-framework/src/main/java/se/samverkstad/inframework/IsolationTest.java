package se.samverkstad.inframework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.Response;
import se.samverkstad.inframework.fixture.Greeter;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.table.Switchboard;
import se.samverkstad.testkit.web.FakeRequest;

/** Two generations with the same symbolic name and version, installed where the kernel installs them. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class IsolationTest {
    private final BundleContext framework;
    private final List<Bundle> installed = new ArrayList<>();

    /** The kernel is asked for so that its hooks are in place. */
    IsolationTest(@InjectBundleContext BundleContext framework, @InjectService(timeout = 30_000) Modules kernel) {
        this.framework = framework;
        assertThat(kernel.installed()).isEmpty();
    }

    @BeforeEach
    void awaitTheKernel() {
        Ready.await(framework);
    }

    @AfterEach
    void uninstall() throws Exception {
        for (Bundle bundle : installed) {
            bundle.uninstall();
        }
    }

    @Test
    void twoGenerationsOfTheSameNameAndVersionStandSideBySide() throws Exception {
        Bundle first = generation("1");
        Bundle second = generation("2");
        first.start();
        second.start();

        assertThat(first.getSymbolicName()).isEqualTo(second.getSymbolicName());
        assertThat(first.getVersion()).isEqualTo(second.getVersion());
        assertThat(answer(first)).startsWith("1 ");
        assertThat(answer(second)).startsWith("2 ");
    }

    @Test
    void aGenerationSeesItsOwnServicesAndThoseOfCoreOnly() throws Exception {
        Bundle first = generation("1");
        Bundle second = generation("2");
        first.start();
        second.start();

        assertThat(offeringGreeters(first.getBundleContext())).containsExactly(first);
        assertThat(offeringGreeters(second.getBundleContext())).containsExactly(second);
        assertThat(first.getBundleContext().getAllServiceReferences(Switchboard.class.getName(), null))
                .isNotEmpty();
    }

    @Test
    void coreSeesNoServiceOfAModule() throws Exception {
        Bundle first = generation("1");
        first.start();

        assertThat(registered(first, Greeter.class.getName())).isNotNull();
        assertThat(offeringGreeters(framework)).isEmpty();
    }

    @Test
    void aGenerationHearsNothingOfAnother() throws Exception {
        Bundle first = generation("1");
        Bundle second = generation("2");
        first.start();
        List<Bundle> heard = new CopyOnWriteArrayList<>();
        first.getBundleContext()
                .addServiceListener(
                        event -> heard.add(event.getServiceReference().getBundle()));

        second.start();
        second.stop();
        var own = first.getBundleContext().registerService(Runnable.class, () -> {}, null);

        assertThat(heard).contains(first).doesNotContain(second);
        own.unregister();
    }

    @Test
    void theOtherGenerationKeepsWorkingWhenOneStops() throws Exception {
        Bundle first = generation("1");
        Bundle second = generation("2");
        first.start();
        second.start();

        first.stop();

        assertThat(answer(second)).startsWith("2 ");
    }

    private Bundle generation(String number) throws Exception {
        Path folder = Path.of(framework.getProperty("samverkstad.home"), "modules", "generations", "isolated", number);
        Files.createDirectories(folder);
        Path jar = Files.write(folder.resolve("probe.jar"), ModuleJar.of("isolated", "1.0.0", number));
        Bundle bundle = framework.installBundle("reference:file:" + jar.toAbsolutePath());
        installed.add(bundle);
        return bundle;
    }

    private static List<Bundle> offeringGreeters(BundleContext asking) throws Exception {
        ServiceReference<?>[] found = asking.getAllServiceReferences(Greeter.class.getName(), null);
        return found == null
                ? List.of()
                : Arrays.stream(found).map(ServiceReference::getBundle).toList();
    }

    private String answer(Bundle bundle) throws Exception {
        Page page = (Page) framework.getService(registered(bundle, Page.class.getName()));
        Response response = page.answer(FakeRequest.nobody());
        return new String(((Response.Data) response).body(), StandardCharsets.UTF_8);
    }

    private static ServiceReference<?> registered(Bundle bundle, String type) {
        return Arrays.stream(bundle.getRegisteredServices())
                .filter(reference -> Arrays.asList((String[]) reference.getProperty("objectClass"))
                        .contains(type))
                .findFirst()
                .orElseThrow();
    }
}
