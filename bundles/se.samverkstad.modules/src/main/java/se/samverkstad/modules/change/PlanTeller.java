package se.samverkstad.modules.change;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says a plan in the sentences that whoever decides is shown, so that the record can hold what was answered and every face
 * says the same. Provided by the workbench; called on the engine's thread before anything changes, and on that of whoever
 * asks for a plan from a command line. What it throws for the record is logged and hinders nothing.
 */
@ConsumerType
public interface PlanTeller {
    /**
     * The most important first; of those beyond nine, and of letters beyond three hundred, the record, which asks in Swedish,
     * keeps nothing.
     */
    List<String> tell(Plan plan, Locale language);
}
