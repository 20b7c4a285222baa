package se.samverkstad.modules.change;

import java.util.List;
import java.util.Optional;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.Permission;

/**
 * A module of the profile and how it is.
 *
 * @param state computed from the profile and what runs
 * @param reason why it does not work; empty otherwise
 * @param newer the version that a repository offers above this one
 * @param data what it keeps
 * @param bundles symbolic name and version
 */
public record InstalledModule(
        String module,
        Label name,
        Label purpose,
        String version,
        State state,
        Optional<Label> reason,
        Optional<String> newer,
        List<Label> data,
        List<Permission> permissions,
        List<String> bundles,
        String featureHash) {
    /** How a module of the profile is. */
    public enum State {
        WORKING,
        PAUSED,
        /** In the profile but could not be started; its data are untouched. */
        STOPPED,
        /**
         * In the profile, whole, and not started: this platform lacks what it needs, or it breaks a rule that an older
         * platform did not have. Its data are untouched; a newer version of it, or the older platform, runs again.
         */
        HELD_BACK
    }
}
