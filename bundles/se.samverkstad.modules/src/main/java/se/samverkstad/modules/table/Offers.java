package se.samverkstad.modules.table;

import java.util.List;
import java.util.function.Predicate;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.web.Request;

/** The commands there are, for those bundles of core that offer them. Provided by the workbench; safe on any thread. */
@ProviderType
public interface Offers {
    /**
     * Those that this person may run, in order, each asked whether it can now. All are asked beside each other, and none is
     * waited for longer than a second.
     *
     * @param request the one a page of core was called with
     * @param which looks at what is declared, and calls nothing
     */
    List<Offer> of(Request request, Predicate<Commanded> which);

    /** Where a command is run, or told why it cannot be: a GET shows the button or, when it only opens something, leads there. */
    static String path(Commanded command) {
        return path(command.key());
    }

    /** The same of a command that is known by its key alone. */
    static String path(String key) {
        return "/kommando/" + key;
    }
}
