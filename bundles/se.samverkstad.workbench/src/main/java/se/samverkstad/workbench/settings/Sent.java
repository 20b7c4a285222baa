package se.samverkstad.workbench.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samverkstad.api.web.Request;
import se.samverkstad.modules.setting.Definition;
import se.samverkstad.modules.setting.Key;
import se.samverkstad.modules.setting.Kind;
import se.samverkstad.modules.setting.Setting;
import se.samverkstad.modules.setting.SettingsView;

/** The values of a form that was sent, by setting. One that the form did not have is not among them. */
final class Sent {
    /** Sent by every form of this page beside a box that may be left empty. */
    static final String SHOWN = "shown";

    private final Map<Key, List<String>> values = new LinkedHashMap<>();

    Sent(SettingsView view, Request request) {
        for (Setting setting : view.settings()) {
            Definition definition = setting.definition();
            written(definition, Fields.id(definition.key()), request)
                    .ifPresent(found -> values.put(definition.key(), found));
        }
    }

    /** What the field with that id holds; empty when the form did not have it. */
    static Optional<List<String>> written(Definition definition, String id, Request request) {
        List<String> found = request.parameters(id);
        boolean box = definition.several() && !definition.options().isEmpty()
                || definition.kind() == Kind.BOOLEAN && !definition.several();
        if (box) {
            return request.parameters(SHOWN).contains(id)
                    ? Optional.of(definition.several() ? found : List.of(Boolean.toString(!found.isEmpty())))
                    : Optional.empty();
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(definition.several() ? found.get(0).lines().toList() : found.subList(0, 1));
    }

    Map<Key, List<String>> values() {
        return values;
    }

    /** What differs from what holds. A secret that was left empty is not touched. */
    Map<Key, Optional<List<String>>> changes(SettingsView view) {
        Map<Key, Optional<List<String>>> changes = new LinkedHashMap<>();
        for (Setting setting : view.settings()) {
            Definition definition = setting.definition();
            List<String> written = values.get(definition.key());
            if (written == null
                    || definition.secret() && String.join("", written).isEmpty()) {
                continue;
            }
            List<String> tidied = definition.tidy(written);
            if (definition.secret() || !same(tidied, setting.values())) {
                changes.put(definition.key(), Optional.of(tidied));
            }
        }
        return changes;
    }

    static boolean same(List<String> one, List<String> other) {
        return one.equals(other)
                || String.join("", one).isEmpty() && String.join("", other).isEmpty();
    }
}
