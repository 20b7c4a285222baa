package se.samverkstad.workbench.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.setting.Choice;
import se.samverkstad.modules.setting.Definition;
import se.samverkstad.modules.setting.Key;
import se.samverkstad.modules.setting.Kind;
import se.samverkstad.modules.setting.Scope;
import se.samverkstad.modules.setting.Setting;
import se.samverkstad.modules.setting.Setting.State;
import se.samverkstad.workbench.modules.Moments;

/** Turns settings into fields of a form, and what was sent back into values. */
final class Fields {
    private final Text text;

    Fields(Text text) {
        this.text = text;
    }

    static String id(Key key) {
        return key.pid() + "." + key.attribute();
    }

    /**
     * @param sent what someone wrote and was not saved
     * @param errors by the id of the field
     */
    Field field(Setting setting, Map<Key, List<String>> sent, Map<String, String> errors) {
        Definition definition = setting.definition();
        String id = id(definition.key());
        List<String> values = definition.secret() ? List.of() : sent.getOrDefault(definition.key(), setting.values());
        return new Field(
                id,
                words(definition.name()),
                (words(definition.description()) + " " + others(definition)).strip(),
                control(definition),
                values,
                definition.options().stream()
                        .map(each -> new Field.Choice(each.value(), words(each.label())))
                        .toList(),
                errors.getOrDefault(id, ""),
                origin(setting),
                conflict(setting),
                unfit(setting),
                setting.choice().map(choice -> text.of("module-settings.reset", preset(definition))));
    }

    /** Who may choose something else for themselves; empty when nobody may. */
    private String others(Definition definition) {
        boolean unit = definition.scopes().contains(Scope.UNIT);
        boolean person = definition.scopes().contains(Scope.PERSON);
        if (!unit && !person) {
            return "";
        }
        return text.of(
                unit && person
                        ? "module-settings.scope-both"
                        : unit ? "module-settings.scope-unit" : "module-settings.scope-person");
    }

    static Field.Control control(Definition definition) {
        if (definition.secret()) {
            return Field.Control.SECRET;
        }
        if (!definition.options().isEmpty()) {
            return definition.several() ? Field.Control.SOME_OF : Field.Control.ONE_OF;
        }
        if (definition.several()) {
            return Field.Control.LINES;
        }
        if (definition.kind() == Kind.BOOLEAN) {
            return Field.Control.YES;
        }
        return definition.kind().number() ? Field.Control.NUMBER : Field.Control.LINE;
    }

    private String origin(Setting setting) {
        return switch (setting.state()) {
            case PRESET ->
                text.of(setting.definition().secret() ? "module-settings.secret-none" : "module-settings.from-preset");
            case UNFIT -> text.of("module-settings.from-preset");
            case CHOSEN, CONFLICT -> {
                Choice choice = setting.choice().orElseThrow();
                String when = Moments.of(choice.at(), text);
                String chosen = choice.by().isEmpty()
                        ? text.of("module-settings.from-choice", when)
                        : text.of("module-settings.from-choice-by", choice.by(), when);
                yield setting.definition().secret() ? chosen + " " + text.of("module-settings.secret-keep") : chosen;
            }
        };
    }

    private Optional<Field.Conflict> conflict(Setting setting) {
        if (setting.state() != State.CONFLICT) {
            return Optional.empty();
        }
        Definition definition = setting.definition();
        String chosen = words(definition.words(setting.values()));
        return Optional.of(new Field.Conflict(
                definition.secret()
                        ? text.of("module-settings.conflict-secret")
                        : text.of("module-settings.conflict", chosen, preset(definition)),
                text.of("module-settings.keep", chosen)));
    }

    private Optional<String> unfit(Setting setting) {
        if (setting.state() != State.UNFIT) {
            return Optional.empty();
        }
        String why = setting.why().map(this::words).orElse("");
        Choice choice = setting.choice().orElseThrow();
        return Optional.of(
                choice.lost()
                        ? why
                        : text.of(
                                "module-settings.unfit",
                                words(setting.definition().words(choice.values())),
                                why,
                                preset(setting.definition())));
    }

    private String preset(Definition definition) {
        return definition.secret()
                ? text.of("module-settings.no-secret")
                : words(definition.words(definition.preset()));
    }

    private String words(se.samverkstad.modules.table.Label label) {
        return label.in(text.locale());
    }
}
