package se.samverkstad.api.web;

import java.io.IOException;

/**
 * A piece of HTML that writes itself. The workbench renders it once, under the lease of the call that returned it, into
 * memory; nothing of the module is called after the lease has ended.
 */
@FunctionalInterface
public interface View {
    /** Writes well-formed HTML, escaped, without script or style. */
    void render(Appendable out) throws IOException;
}
