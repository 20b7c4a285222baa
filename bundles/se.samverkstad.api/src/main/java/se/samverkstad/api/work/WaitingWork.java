package se.samverkstad.api.work;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tells what rests while the module is paused or gone: what is scheduled, begun or sent out for answers. Asked when someone
 * reads a plan that takes the module away; the plan shows the first two sentences. Called under a lease, on any thread; must
 * return within a second and change nothing.
 */
@ConsumerType
@FunctionalInterface
public interface WaitingWork {
    /**
     * Whole sentences with numbers and never with names, such as "3 schemalagda publiceringar pausas."; none when nothing
     * waits.
     *
     * @param language of whoever reads the plan
     */
    List<String> whileAway(Locale language) throws Exception;
}
