package se.samverkstad.modules.change;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says a plan in the sentences that whoever decides is shown, so that the record can hold what was answered. Provided by the
 * faces; called on the engine's thread before anything changes, and what it throws is logged and hinders nothing.
 */
@ConsumerType
public interface PlanTeller {
    /** In Swedish, the most important first; of those beyond nine, and of letters beyond three hundred, nothing is kept. */
    List<String> tell(Plan plan);
}
