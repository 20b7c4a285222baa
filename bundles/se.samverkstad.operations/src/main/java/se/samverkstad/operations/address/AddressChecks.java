package se.samverkstad.operations.address;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.samverkstad.operations.doctor.Finding;
import se.samverkstad.operations.doctor.Findings;

/**
 * Whether an address plan can hold: the rule that others are let in only over https, and everything that files tell. Asks
 * no name server and opens no port; {@link Reachability} does.
 */
public final class AddressChecks {
    static final Duration SOON = Duration.ofDays(30);

    private final AddressPlan plan;
    private final Instant now;
    private final List<Finding> findings = new ArrayList<>();

    private AddressChecks(AddressPlan plan, Instant now) {
        this.plan = plan;
        this.now = now;
    }

    /** What is critical keeps the server from starting. */
    public static List<Finding> of(AddressPlan plan, Instant now) {
        AddressChecks checks = new AddressChecks(plan, now);
        checks.address();
        checks.listen();
        checks.port();
        checks.certificate();
        checks.proxies();
        return List.copyOf(checks.findings);
    }

    /** The public address when it is well formed; empty too when none is given. */
    public static Optional<URI> publicAddress(AddressPlan plan) {
        try {
            URI uri = URI.create(plan.address());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean bare = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && String.valueOf(uri.getRawPath()).isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getPort() != 0
                    && uri.getPort() <= 65_535;
            return bare && (scheme.equals("https") || scheme.equals("http")) ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether it is a name or number of this machine alone, which browsers trust without https. */
    public static boolean isLoopbackName(String host) {
        return host.equalsIgnoreCase("localhost")
                || Network.address(host).map(InetAddress::isLoopbackAddress).orElse(false);
    }

    private void address() {
        if (!plan.isPublic()) {
            boolean needed = plan.hasCertificate() || plan.hasProxy();
            findings.add(
                    needed ? Findings.critical("address", "address.needed") : Findings.ok("address", "address.local"));
            return;
        }
        Optional<URI> uri = publicAddress(plan);
        if (uri.isEmpty()) {
            findings.add(Findings.critical("address", "address.malformed", plan.address()));
        } else if (!"https".equalsIgnoreCase(uri.get().getScheme())
                && !isLoopbackName(uri.get().getHost())) {
            findings.add(Findings.critical("address", "address.not-https", plan.address()));
        } else {
            findings.add(Findings.ok("address", "address.fine", plan.address()));
        }
    }

    private void listen() {
        String host = plan.listenHost();
        try {
            boolean loopback = InetAddress.getByName(host).isLoopbackAddress();
            if (!loopback && !plan.hasCertificate() && !plan.hasProxy()) {
                findings.add(Findings.critical("listen", "listen.open", host));
            } else {
                findings.add(Findings.ok("listen", loopback ? "listen.loopback" : "listen.others", host));
            }
        } catch (UnknownHostException e) {
            findings.add(Findings.critical("listen", "listen.unknown", host));
        }
    }

    private void port() {
        if (!plan.port().isEmpty() && port(plan).isEmpty()) {
            findings.add(Findings.critical("port", "port.malformed", plan.port()));
        }
    }

    /** The port to listen on, 0 for any that is free; empty when it is no port. */
    public static Optional<Integer> port(AddressPlan plan) {
        if (plan.port().isEmpty()) {
            return Optional.of(AddressPlan.USUAL_PORT);
        }
        return Optional.of(plan.port())
                .filter(text -> text.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .filter(port -> port <= 65_535);
    }

    private void certificate() {
        if (!plan.hasCertificate()) {
            return;
        }
        if (plan.certificate().isEmpty() || plan.key().isEmpty()) {
            findings.add(Findings.critical(
                    "certificate", plan.key().isEmpty() ? "certificate.without-key" : "key.without-certificate"));
            return;
        }
        try {
            dates(Certificate.read(path(plan.certificate()), path(plan.key())));
        } catch (CertificateProblem problem) {
            findings.add(problem.finding());
        }
    }

    private static Path path(String text) throws CertificateProblem {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new CertificateProblem("certificate", "certificate.absent", text);
        }
    }

    private void dates(Certificate certificate) {
        ZoneId zone = ZoneId.systemDefault();
        var until = certificate.until().atZone(zone).toLocalDate();
        Optional<String> host = publicAddress(plan).map(URI::getHost);
        if (certificate.until().isBefore(now)) {
            findings.add(Findings.critical("certificate", "certificate.expired", plan.certificate(), until));
        } else if (certificate.from().isAfter(now)) {
            findings.add(Findings.critical(
                    "certificate",
                    "certificate.early",
                    plan.certificate(),
                    certificate.from().atZone(zone).toLocalDate()));
        } else if (host.isPresent() && !certificate.names(host.get())) {
            findings.add(Findings.critical(
                    "certificate",
                    "certificate.host",
                    plan.certificate(),
                    String.join(", ", certificate.names()),
                    host.get()));
        } else {
            long days = Duration.between(now, certificate.until()).toDays();
            boolean soon = certificate.until().isBefore(now.plus(SOON));
            findings.add(
                    soon
                            ? Findings.warning("certificate", "certificate.soon", days, until)
                            : Findings.ok("certificate", "certificate.fine", days, until));
        }
    }

    private void proxies() {
        List<String> wrong = plan.proxyList().stream()
                .filter(each -> Network.parse(each).isEmpty())
                .toList();
        boolean everyone = plan.proxyList().stream()
                .flatMap(each -> Network.parse(each).stream())
                .anyMatch(each -> each.prefix() == 0);
        if (!wrong.isEmpty()) {
            findings.add(Findings.critical("proxy", "proxy.malformed", String.join(", ", wrong)));
        } else if (everyone) {
            findings.add(Findings.critical("proxy", "proxy.everyone"));
        } else if (plan.hasProxy()) {
            findings.add(Findings.ok("proxy", "proxy.fine", String.join(", ", plan.proxyList())));
        }
    }
}
