package se.samverkstad.workbench.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.setting.Definition;
import se.samverkstad.modules.setting.Inherited;
import se.samverkstad.modules.setting.OwnChoice;
import se.samverkstad.modules.setting.OwnSetting;
import se.samverkstad.modules.setting.Scope;
import se.samverkstad.modules.setting.Slot;
import se.samverkstad.modules.table.Label;
import se.samverkstad.workbench.modules.Moments;

/** Turns the settings of a unit or a person into fields of a form. */
final class OwnFields {
    private final Text text;
    private final Scope scope;
    private final String organisation;
    private final Function<UUID, String> units;

    /** @param organisation its name, empty when it has none yet @param units the name of each */
    OwnFields(Text text, Scope scope, String organisation, Function<UUID, String> units) {
        this.text = text;
        this.scope = scope;
        this.organisation = organisation;
        this.units = units;
    }

    static String id(Slot slot) {
        return slot.module() + "." + Fields.id(slot.key());
    }

    /**
     * @param sent what someone wrote and was not saved
     * @param errors by the id of the field
     */
    Field field(OwnSetting setting, Map<Slot, List<String>> sent, Map<String, String> errors) {
        Definition definition = setting.definition();
        Slot slot = Slot.of(setting.module(), definition);
        return new Field(
                id(slot),
                words(definition.name()),
                description(definition),
                Fields.control(definition),
                sent.getOrDefault(slot, setting.values()),
                definition.options().stream()
                        .map(each -> new Field.Choice(each.value(), words(each.label())))
                        .toList(),
                errors.getOrDefault(id(slot), ""),
                origin(setting),
                Optional.empty(),
                unfit(setting),
                setting.choice().map(choice -> reset(setting)));
    }

    private String description(Definition definition) {
        boolean persons = scope == Scope.UNIT && definition.scopes().contains(Scope.PERSON);
        return (words(definition.description()) + " " + (persons ? text.of("module-settings.scope-person") : ""))
                .strip();
    }

    private String origin(OwnSetting setting) {
        if (!setting.own()) {
            Inherited inherited = setting.inherited();
            return switch (inherited.from()) {
                case PRESET -> text.of("module-settings.from-preset");
                case MUNICIPALITY, UNIT -> text.of("own-settings.from", from(inherited));
            };
        }
        OwnChoice choice = setting.choice().orElseThrow();
        String when = Moments.of(choice.at(), text);
        if (scope == Scope.PERSON) {
            return text.of("own-settings.from-me", when);
        }
        return choice.by().isEmpty()
                ? text.of("own-settings.from-unit", when)
                : text.of("own-settings.from-unit-by", choice.by(), when);
    }

    private String from(Inherited inherited) {
        return inherited
                .unit()
                .map(units)
                .or(() -> Optional.of(organisation))
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> text.of("own-settings.organisation"));
    }

    private String reset(OwnSetting setting) {
        String value = words(setting.definition().words(setting.inherited().values()));
        return setting.inherited().from() == Inherited.From.PRESET
                ? text.of("module-settings.reset", value)
                : text.of("own-settings.reset", from(setting.inherited()), value);
    }

    private Optional<String> unfit(OwnSetting setting) {
        return setting.why()
                .map(why -> text.of(
                        scope == Scope.PERSON ? "own-settings.unfit" : "module-settings.unfit",
                        words(setting.definition()
                                .words(setting.choice().orElseThrow().values())),
                        words(why),
                        words(setting.definition().words(setting.values()))));
    }

    private String words(Label label) {
        return label.in(text.locale());
    }
}
