package se.samverkstad.workbench.modules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samverkstad.api.audit.By;
import se.samverkstad.modules.setting.Key;
import se.samverkstad.modules.setting.ModuleSettings;
import se.samverkstad.modules.setting.SettingsView;
import se.samverkstad.modules.table.Label;

/** An installation whose modules have nothing to choose. */
enum NoSettings implements ModuleSettings {
    NONE;

    @Override
    public List<SettingsView> all() {
        return List.of();
    }

    @Override
    public Optional<SettingsView> of(String module) {
        return Optional.empty();
    }

    @Override
    public void save(String module, String edition, Map<Key, Optional<List<String>>> changes, By by) {
        throw new IllegalStateException(module);
    }

    @Override
    public void undo(String module, String edition, By by) {
        throw new IllegalStateException(module);
    }

    @Override
    public List<Label> foretold(String plan) {
        return List.of();
    }
}
