package se.samverkstad.modules.isolation;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.Bundle;

/** Which generation a bundle belongs to, told by where it was installed from: no state that could be wrong. */
public final class Membership {
    private static final String SCHEME = "reference:file:";

    private final String prefix;

    /** @param generations the folder below which every generation has its own */
    public Membership(Path generations) {
        prefix = SCHEME + generations.toAbsolutePath() + "/";
    }

    /** The location to install a generation's jar at. */
    public String location(Path jar) {
        return SCHEME + jar.toAbsolutePath();
    }

    /** The generation's folder as text, {@code module/number}; empty for core and libraries. */
    public Optional<String> generation(Bundle bundle) {
        String location = bundle.getLocation();
        if (location == null || !location.startsWith(prefix)) {
            return Optional.empty();
        }
        String rest = location.substring(prefix.length());
        int slash = rest.lastIndexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(rest.substring(0, slash));
    }

    /** Whether {@code from} may see what {@code to} offers: core and libraries, or its own generation. */
    boolean sees(Bundle from, Bundle to) {
        Optional<String> offering = generation(to);
        return offering.isEmpty() || offering.equals(generation(from));
    }
}
