package se.samverkstad.api.guide;

import java.util.Map;
import java.util.Optional;
import se.samverkstad.api.web.Response;

/**
 * Where a step is taken, and what the workbench can do in the person's place.
 *
 * @param address of the page, beginning with {@code /}; of a module, with the module's id first
 * @param act what is done when the person presses the button that names it, and never before
 */
public record Way(String address, Optional<Act> act) {
    /** @throws IllegalArgumentException for an address outside this installation */
    public Way {
        local(address);
    }

    /**
     * A form of the module itself, sent as if the person had filled it in on its page.
     *
     * @param path of a {@link se.samverkstad.api.web.PageRoute.Kind#ACTION} of the same module that answers with a redirect
     * @param fields what the form holds
     */
    public record Act(String path, Map<String, String> fields) {
        /** @throws IllegalArgumentException for an address outside this installation */
        public Act {
            local(path);
            fields = Map.copyOf(fields);
        }
    }

    /** A page where the person takes the step by hand. */
    public static Way to(String address) {
        return new Way(address, Optional.empty());
    }

    /** The same page, with a form that does it. The step's texts need {@code .act}. */
    public Way doing(String path, Map<String, String> fields) {
        return new Way(address, Optional.of(new Act(path, fields)));
    }

    private static void local(String address) {
        if (!Response.isLocal(address)) {
            throw new IllegalArgumentException("a step leads to a page of this installation, not to " + address);
        }
    }
}
