package se.samverkstad.workbench.modules;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.PlanTeller;
import se.samverkstad.modules.setting.ModuleSettings;
import se.samverkstad.workbench.shell.Screens;

/**
 * Tells the record and the other faces what a plan says: its four facts, what changes for those who work here, and what it
 * means for settings. Services of the kernel are fetched when a plan is told: the kernel itself asks for this one.
 */
@Component(service = {PlanTeller.class, PlanAnswers.class})
public final class PlanAnswers implements PlanTeller {
    private final Screens screens;
    private final ComponentServiceObjects<Impacts> impacts;
    private final ComponentServiceObjects<ModuleSettings> settings;

    @Activate
    public PlanAnswers(
            @Reference Screens screens,
            @Reference ComponentServiceObjects<Impacts> impacts,
            @Reference ComponentServiceObjects<ModuleSettings> settings) {
        this.screens = screens;
        this.impacts = impacts;
        this.settings = settings;
    }

    @Override
    public List<String> tell(Plan plan, Locale language) {
        Text text = screens.text(language);
        Impact impact = with(impacts, found -> found.of(plan, language));
        return Stream.concat(
                        PlanFacts.of(plan, text, impact).stream(),
                        with(settings, found -> Wording.in(found.foretold(plan.hash()), text)).stream())
                .toList();
    }

    private static <S, R> R with(ComponentServiceObjects<S> objects, Function<S, R> use) {
        S service = objects.getService();
        try {
            return use.apply(service);
        } finally {
            objects.ungetService(service);
        }
    }
}
