package se.samverkstad.modules.setting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samverkstad.modules.table.Label;

/**
 * The settings of a module at one moment.
 *
 * @param forms what the installed version declares
 * @param settings all of them, merged with what was chosen
 * @param resting what was chosen for settings that this version does not have, or has with another type
 * @param last the latest change; empty when nobody has changed any
 */
public record SettingsView(
        String module,
        Label name,
        List<Form> forms,
        List<Setting> settings,
        List<Choice> resting,
        Optional<Change> last) {
    public SettingsView {
        forms = List.copyOf(forms);
        settings = List.copyOf(settings);
        resting = List.copyOf(resting);
    }

    /**
     * Something that was saved at one go.
     *
     * @param id changes with each; a form that was filled in before it is not saved over it
     * @param by the name of who did it, as it was
     */
    public record Change(String id, Instant at, String by, List<Key> keys) {
        public Change {
            keys = List.copyOf(keys);
        }
    }

    /** Names the state that a form is filled in from. */
    public String edition() {
        return last.map(Change::id).orElse("");
    }
}
