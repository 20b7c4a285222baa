package se.samverkstad.modules.generation;

import java.util.Set;
import se.samverkstad.api.guide.Guide;
import se.samverkstad.modules.rules.GuideRules;
import se.samverkstad.modules.table.PlacedGuide;
import se.samverkstad.modules.words.BundleTexts;

/** Reads what a guide declares; its words are read once, so that it can be shown without being called. */
final class GuideOf {
    private GuideOf() {}

    static PlacedGuide declared(Declared declared) {
        BundleTexts texts = declared.texts();
        String title = declared.text(GuideRules.TITLE);
        return new PlacedGuide(
                declared.generation(),
                declared.text(GuideRules.ID),
                texts.label(title),
                texts.label(title + GuideRules.LEAD),
                declared.texts(GuideRules.STEPS).stream()
                        .map(step -> new PlacedGuide.Step(
                                step,
                                texts.label(step),
                                texts.label(step + GuideRules.WHY),
                                texts.find(step + GuideRules.ACT)))
                        .toList(),
                Set.copyOf(declared.texts(GuideRules.FIRST_DAY)),
                declared.order(GuideRules.ORDER),
                declared.text(GuideRules.PERMISSION),
                declared.service(Guide.class));
    }
}
