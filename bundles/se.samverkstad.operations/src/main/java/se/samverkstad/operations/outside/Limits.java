package se.samverkstad.operations.outside;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * @param http hosts that may be asked without encryption, lower case
 * @param ports besides 443 and 80
 * @param whole the longest that one fetch takes, redirects and all
 */
record Limits(Set<String> http, Set<Integer> ports, Duration whole) {
    static Limits usual(String hosts) {
        Set<String> http = Arrays.stream(hosts.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new Limits(http, Set.of(), Duration.ofSeconds(30));
    }
}
