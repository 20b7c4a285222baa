package se.samverkstad.workbench.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverkstad.api.web.Request;
import se.samverkstad.modules.setting.OwnSetting;
import se.samverkstad.modules.setting.OwnView;
import se.samverkstad.modules.setting.Slot;

/** A form of own settings that was sent. */
final class OwnForm {
    private final OwnView view;
    private final Map<Slot, List<String>> values = new LinkedHashMap<>();

    OwnForm(OwnView view, Request request) {
        this.view = view;
        settings().forEach(setting -> {
            Slot slot = slot(setting);
            Sent.written(setting.definition(), OwnFields.id(slot), request).ifPresent(found -> values.put(slot, found));
        });
    }

    private Stream<OwnSetting> settings() {
        return view.modules().stream().flatMap(part -> part.settings().stream());
    }

    private static Slot slot(OwnSetting setting) {
        return Slot.of(setting.module(), setting.definition());
    }

    /** By setting, as they were written. One that the form did not have is not among them. */
    Map<Slot, List<String>> values() {
        return values;
    }

    /** What differs from what holds: who saves a form has not chosen what they left as it was. */
    Map<Slot, Optional<List<String>>> changes() {
        Map<Slot, Optional<List<String>>> changes = new LinkedHashMap<>();
        settings().forEach(setting -> {
            List<String> written = values.get(slot(setting));
            if (written != null && !Sent.same(setting.definition().tidy(written), setting.values())) {
                changes.put(slot(setting), Optional.of(written));
            }
        });
        return changes;
    }

    /** The choice of one setting is taken back. */
    Map<Slot, Optional<List<String>>> reset(String id) {
        Map<Slot, Optional<List<String>>> changes = new LinkedHashMap<>();
        settings()
                .map(OwnForm::slot)
                .filter(slot -> OwnFields.id(slot).equals(id))
                .forEach(slot -> changes.put(slot, Optional.empty()));
        return changes;
    }
}
