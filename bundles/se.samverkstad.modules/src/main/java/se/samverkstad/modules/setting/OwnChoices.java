package se.samverkstad.modules.setting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Bundle;
import se.samverkstad.api.audit.By;

/**
 * What units and persons choose for themselves among the settings that let them. A choice is read when it is needed and starts
 * nothing: components keep what the municipality chose. Safe on any thread.
 */
@ProviderType
public interface OwnChoices {
    /**
     * All that an owner may choose now.
     *
     * @param units whose choices hold for the owner while it has none, nearest first
     */
    OwnView of(Owner owner, List<UUID> units);

    /**
     * Changes settings, all or nothing; they hold from the next request.
     *
     * @param edition of the view that the form was filled in from
     * @param changes the values as they were written, or empty to take a choice back. What the owner may not choose is left out
     * @param by who does it; on the record for a unit, with the names of what changed and never with values
     * @throws OwnRefused when values cannot be used, or someone else came first; nothing was changed
     */
    void save(Owner owner, String edition, Map<Slot, Optional<List<String>>> changes, Named by);

    /** Takes the latest change back; what was undone comes again when this is done once more. Throws as {@link #save}. */
    void undo(Owner owner, String edition, Named by);

    /** The owner is gone, and what it chose with it. A person's go when they are erased. */
    void forget(Owner owner);

    /** Which units have chosen anything. */
    Set<UUID> units();

    /** What a bundle declares; to be read once for each and kept as long as the bundle. */
    Declared declaredBy(Bundle bundle);

    /**
     * What holds for someone, by key; only of settings with a value.
     *
     * @param form of the module, as the asking version declares it
     * @param person whose own choices come first; empty for a unit
     * @param units nearest first; asked for only when some unit has chosen
     */
    Map<Key, List<String>> values(String module, Form form, Optional<UUID> person, Supplier<List<UUID>> units);

    /** @param module the bundle belongs to, told by where it was installed */
    record Declared(String module, List<Form> forms) {
        public Declared {
            forms = List.copyOf(forms);
        }
    }

    /** Who does it, and what the unit is called that it is done for; the name is empty for a person. */
    record Named(By by, String unit) {}
}
