package se.samverkstad.operations.address;

import java.net.InetAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The hosts that a certificate speaks for: its subjectAltNames. Browsers no longer look at its common name. */
final class CertificateNames {
    private static final int DNS = 2;
    private static final int IP = 7;

    private CertificateNames() {}

    static List<String> of(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            if (alternatives != null) {
                for (List<?> each : alternatives) {
                    if (each.get(0) instanceof Integer kind && (kind == DNS || kind == IP)) {
                        names.add(String.valueOf(each.get(1)).toLowerCase(Locale.ROOT));
                    }
                }
            }
        } catch (CertificateParsingException e) {
            return List.of();
        }
        return names;
    }

    /** @param name may begin with {@code *.}, which stands for exactly one label */
    static boolean match(String name, String host) {
        Optional<InetAddress> address = Network.address(host);
        if (address.isPresent()) {
            return Network.address(name).equals(address);
        }
        String wanted = host.toLowerCase(Locale.ROOT);
        int dot = wanted.indexOf('.');
        return name.equals(wanted)
                || name.startsWith("*.") && dot > 0 && name.substring(1).equals(wanted.substring(dot));
    }
}
