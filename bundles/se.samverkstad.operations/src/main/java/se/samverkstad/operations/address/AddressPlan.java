package se.samverkstad.operations.address;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a person has written about the address, right or wrong; {@link AddressChecks} says which. An empty text stands for
 * nothing said.
 *
 * @param address the public base address, such as {@code https://samverkstad.alvmark.se}
 * @param host the address of this machine to listen on
 * @param port digits; empty for 8080
 * @param certificate path of a PEM file: the certificate, then those that issued it
 * @param key path of a PEM file with its private key
 * @param proxies IP addresses and networks (CIDR) of the declared proxy, separated by commas or spaces
 */
public record AddressPlan(String address, String host, String port, String certificate, String key, String proxies) {
    public static final String ADDRESS = "samverkstad.address";
    public static final String HOST = "samverkstad.listen.host";
    public static final String PORT = "samverkstad.listen.port";
    public static final String CERTIFICATE = "samverkstad.tls.certificate";
    public static final String KEY = "samverkstad.tls.key";
    public static final String PROXIES = "samverkstad.proxy.addresses";

    /** The keys in {@code samverkstad.properties}, and as framework properties. */
    public static final Set<String> KEYS = Set.of(ADDRESS, HOST, PORT, CERTIFICATE, KEY, PROXIES);

    public static final String USUAL_HOST = "127.0.0.1";
    public static final int USUAL_PORT = 8080;

    public AddressPlan {
        address = address.strip();
        while (address.endsWith("/")) {
            address = address.substring(0, address.length() - 1);
        }
        host = host.strip();
        port = port.strip();
        certificate = certificate.strip();
        key = key.strip();
        proxies = proxies.strip();
    }

    public static AddressPlan of(Map<String, String> settings) {
        return new AddressPlan(
                settings.getOrDefault(ADDRESS, ""),
                settings.getOrDefault(HOST, ""),
                settings.getOrDefault(PORT, ""),
                settings.getOrDefault(CERTIFICATE, ""),
                settings.getOrDefault(KEY, ""),
                settings.getOrDefault(PROXIES, ""));
    }

    /** The same as settings; with an empty value for what is not said. */
    public Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put(ADDRESS, address);
        settings.put(HOST, host);
        settings.put(PORT, port);
        settings.put(CERTIFICATE, certificate);
        settings.put(KEY, key);
        settings.put(PROXIES, proxies);
        return settings;
    }

    public AddressPlan listeningOn(String otherHost, String otherPort) {
        return new AddressPlan(address, otherHost, otherPort, certificate, key, proxies);
    }

    public String listenHost() {
        return host.isEmpty() ? USUAL_HOST : host;
    }

    /** The public address, or empty where people reach the installation on this machine alone. */
    public boolean isPublic() {
        return !address.isEmpty();
    }

    public boolean hasCertificate() {
        return !certificate.isEmpty() || !key.isEmpty();
    }

    public boolean hasProxy() {
        return !proxies.isEmpty();
    }

    public List<String> proxyList() {
        return Arrays.stream(proxies.split("[,;\\s]+"))
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
