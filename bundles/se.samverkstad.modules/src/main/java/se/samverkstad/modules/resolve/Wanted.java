package se.samverkstad.modules.resolve;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;

/** A requirement in words that someone who administers can read and search for: what it is called, and which versions. */
final class Wanted {
    private static final Pattern NAMED =
            Pattern.compile("\\((?:osgi\\.wiring\\.(?:package|bundle|host)|osgi\\.identity|objectClass)=([^()]+)\\)");
    private static final Pattern FLOOR = Pattern.compile("\\((?:bundle-)?version>=([^()]+)\\)");
    private static final Pattern CEILING = Pattern.compile("\\(!\\((?:bundle-)?version>=([^()]+)\\)\\)");

    private Wanted() {}

    /** {@code se.samverkstad.api.web [1.0.0,2.0.0)}; a filter of another kind is left as it is. */
    static String of(Requirement requirement) {
        String filter = requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, "");
        Matcher named = NAMED.matcher(filter);
        if (!named.find()) {
            return (requirement.getNamespace() + " " + filter).strip();
        }
        Matcher ceiling = CEILING.matcher(filter);
        String most = ceiling.find() ? ceiling.group(1) : "";
        Matcher floor = FLOOR.matcher(ceiling.replaceAll(""));
        if (!floor.find()) {
            return named.group(1);
        }
        return named.group(1) + (most.isEmpty() ? " " + floor.group(1) : " [" + floor.group(1) + "," + most + ")");
    }
}
