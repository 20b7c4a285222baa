package se.samverkstad.workbench.modules;

import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.PlanTeller;
import se.samverkstad.workbench.shell.Screens;

/** Tells the record what a plan says: its four facts, and what changes for those who work here. */
@Component(service = PlanTeller.class)
public final class PlanAnswers implements PlanTeller {
    private final Text text;

    @Activate
    public PlanAnswers(@Reference Screens screens) {
        text = screens.text(Locale.forLanguageTag("sv-SE"));
    }

    @Override
    public List<String> tell(Plan plan) {
        return PlanFacts.of(plan, text);
    }
}
