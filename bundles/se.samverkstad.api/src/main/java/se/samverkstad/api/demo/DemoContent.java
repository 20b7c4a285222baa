package se.samverkstad.api.demo;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Fills the tables of one module in a demo. Implemented by modules as a component with
 * {@code service = DemoContent.class}; a home that is no demo never calls it.
 *
 * <p>Called once, after the module was first installed, on a thread of its own and under a lease; that it was done is
 * recorded when it has returned. A crash in between calls it again, so what is there already is left as it is.
 */
@ConsumerType
@FunctionalInterface
public interface DemoContent {
    /**
     * Fills the module's own tables, with dates that follow from {@link DemoWorld#start()}.
     *
     * @throws IOException when a file of the demo cannot be read
     */
    void fill(DemoWorld world) throws IOException;
}
