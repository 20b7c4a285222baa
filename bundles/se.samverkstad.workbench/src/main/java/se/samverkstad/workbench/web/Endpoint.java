package se.samverkstad.workbench.web;

import java.io.IOException;
import java.util.Set;

/**
 * An address of the workbench itself that is no page of the contribution table: sign-in, drafts, events, static files.
 * A component of this bundle with {@code service = Endpoint.class}.
 */
public interface Endpoint {
    /** A whole path; or, ending in a slash, all paths below it. */
    String path();

    /** {@code GET} stands for {@code HEAD} too. */
    Set<String> methods();

    /** Whether it is the same for everyone, so that nobody's session is looked up. */
    default boolean impersonal() {
        return false;
    }

    /**
     * Whether other programs than browsers post to it. Then nobody asks for what only browsers send, and it finds out itself
     * who speaks, such as by a signature; see {@link Exchange#message}.
     */
    default boolean fromPrograms() {
        return false;
    }

    /** The fields of its forms in which nobody looks for personal numbers, apart from passwords. */
    default Unexamined unexamined() {
        return Unexamined.NONE;
    }

    /** @throws Refusal shown as a page in words */
    void answer(Exchange exchange) throws IOException;
}
