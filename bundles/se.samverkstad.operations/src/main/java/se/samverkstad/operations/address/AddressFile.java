package se.samverkstad.operations.address;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.samverkstad.operations.doctor.Finding;
import se.samverkstad.operations.doctor.Findings;

/** The addresses in {@code samverkstad.properties} of the home. */
@Component(service = Addresses.class)
public final class AddressFile implements Addresses {
    private final SettingsFile file;
    private final Map<String, String> environment;
    private final AddressPlan running;
    private final int port;
    private final Clock clock;

    @Activate
    public AddressFile(BundleContext context) {
        this(
                Path.of(Objects.requireNonNull(context.getProperty("samverkstad.home"), "samverkstad.home")),
                System.getenv(),
                running(context),
                Optional.ofNullable(context.getProperty("samverkstad.listening.port"))
                        .map(Integer::valueOf)
                        .orElse(0),
                Clock.systemUTC());
    }

    /**
     * @param running what the server was started with
     * @param port the port that it holds; 0 when it holds none
     */
    AddressFile(Path home, Map<String, String> environment, AddressPlan running, int port, Clock clock) {
        this.file = new SettingsFile(home);
        this.environment = Map.copyOf(environment);
        this.running = running;
        this.port = port;
        this.clock = clock;
    }

    private static AddressPlan running(BundleContext context) {
        Map<String, String> settings = new java.util.TreeMap<>();
        for (String key : AddressPlan.KEYS) {
            Optional.ofNullable(context.getProperty(key)).ifPresent(value -> settings.put(key, value));
        }
        return AddressPlan.of(settings);
    }

    @Override
    public AddressPlan current() {
        try {
            Map<String, String> settings = file.read();
            for (String key : AddressPlan.KEYS) {
                String value = environment.get(variable(key));
                if (value != null) {
                    settings.put(key, value);
                }
            }
            return AddressPlan.of(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Finding> test(AddressPlan plan) {
        List<Finding> findings = new ArrayList<>(AddressChecks.of(plan, clock.instant()));
        boolean wrong = findings.stream()
                .anyMatch(each -> each.topic().equals("port") || each.topic().equals("listen") && !each.fine());
        Reachability.of(plan, port).stream()
                .filter(each -> !wrong || !each.topic().equals("port"))
                .forEach(findings::add);
        return findings;
    }

    @Override
    public Saved save(AddressPlan plan) throws IOException {
        file.write(plan.settings());
        List<String> overruled = AddressPlan.KEYS.stream()
                .filter(key -> environment.containsKey(variable(key)))
                .map(AddressFile::variable)
                .sorted()
                .toList();
        boolean restart = !current().equals(running);
        Finding words = overruled.isEmpty()
                ? Findings.ok("saved", restart ? "saved.restart" : "saved.same")
                : Findings.warning("saved", "saved.overruled", String.join(", ", overruled));
        return new Saved(restart, words.sv(), words.en());
    }

    private static String variable(String key) {
        return key.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
