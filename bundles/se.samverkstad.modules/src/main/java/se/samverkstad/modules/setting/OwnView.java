package se.samverkstad.modules.setting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverkstad.modules.table.Label;

/**
 * All that a unit or a person may choose at one moment.
 *
 * @param modules those with anything to choose, in the order in which they are shown
 * @param last the latest change; empty when they have never chosen
 */
public record OwnView(Owner owner, List<Part> modules, Optional<Change> last) {
    public OwnView {
        modules = List.copyOf(modules);
    }

    /** The settings of one module. */
    public record Part(String module, Label name, List<Form> forms, List<OwnSetting> settings) {
        public Part {
            forms = List.copyOf(forms);
            settings = List.copyOf(settings);
        }
    }

    /**
     * Something that was saved at one go.
     *
     * @param id changes with each; a form that was filled in before it is not saved over it
     * @param by the name of who did it for a unit; empty for a person
     */
    public record Change(UUID id, Instant at, String by, List<Slot> slots) {
        public Change {
            slots = List.copyOf(slots);
        }
    }

    /** Names the state that a form is filled in from. */
    public String edition() {
        return last.map(change -> change.id().toString()).orElse("");
    }
}
