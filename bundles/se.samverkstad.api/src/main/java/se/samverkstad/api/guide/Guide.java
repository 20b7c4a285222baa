package se.samverkstad.api.guide;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import se.samverkstad.api.web.Request;

/**
 * Leads through something step by step. Implemented by modules as a component with {@code service = Guide.class} and a
 * {@link GuideEntry}. The workbench draws it, keeps the progress of each person and gives it back when the module returns.
 *
 * <p>Asked on any thread, under a lease, about all steps of one guide within a second; a guide that throws or takes longer is
 * replaced by a small card that says so. Nothing is changed by being asked.
 */
@ConsumerType
public interface Guide {
    /**
     * Where that step is taken by whoever asks, and what can be done for them. A step that leads to a page they may not open is
     * left out by the workbench.
     *
     * @param step one of {@link GuideEntry#steps()}
     * @return empty when there is nothing to take it with today; the step is left out
     */
    Optional<Way> way(String step, Request request) throws Exception;

    /**
     * Whether what the step is for is so already, however it came about. A step that is done need not be marked by hand.
     *
     * @param step one of {@link GuideEntry#steps()}
     */
    default boolean done(String step, Request request) throws Exception {
        return false;
    }
}
