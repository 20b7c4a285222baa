package se.samverkstad.modules.setting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.audit.By;
import se.samverkstad.modules.table.Label;

/**
 * The settings of the modules and the ways to change them. A change starts a generation with the new settings beside the
 * one that runs and switches to it, so no request is lost and none sees half of it. Safe on any thread.
 */
@ProviderType
public interface ModuleSettings {
    /** Stands for the workbench itself where a module is named; no module may take it. */
    String WORKBENCH = "workbench";

    /** The settings of the workbench and of each installed module that has any, by its name. */
    List<SettingsView> all();

    /** Those of one installed module, or of the workbench; empty when it has none, and never had. */
    Optional<SettingsView> of(String module);

    /**
     * Changes settings, all or nothing. Returns when requests are answered with the new values.
     *
     * @param edition of the view that the form was filled in from
     * @param changes by key: the values as they were written, or empty to take a choice back. A choice of what holds already
     *     confirms it against a changed default
     * @param by on the record with the names of what changed, never with values
     * @throws SettingsRefused when values cannot be used, or someone else came first; nothing was changed
     * @throws se.samverkstad.modules.change.ModuleRefusal when the module does not start with them, or another change runs;
     *     nothing was changed
     */
    void save(String module, String edition, Map<Key, Optional<List<String>>> changes, By by);

    /** Takes the latest change back; what was undone comes again when this is done once more. Throws as {@link #save}. */
    void undo(String module, String edition, By by);

    /** What a plan means for what people have chosen, in sentences; empty when it changes none of it. */
    List<Label> foretold(String plan);
}
