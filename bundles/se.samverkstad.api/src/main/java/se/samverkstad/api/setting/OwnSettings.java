package se.samverkstad.api.setting;

import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.people.Principal;

/**
 * The settings of the module that asks, as they hold for a person or a unit: what they chose themselves where
 * {@link ChosenBy} lets them; else what was chosen for the nearest unit; else what the municipality chose; else the default.
 * A reference of a component; safe on any thread. Asked anew for every request, because a choice holds from the next one.
 *
 * <p>The answer is a copy: it does not change while it is held. Its methods take their names and types as those of a component
 * property type do (Declarative Services §112.8.2), and a setting that has neither choice nor default gives what such a type
 * gives: zero, no, an empty array, {@code null} for a text.
 */
@ProviderType
public interface OwnSettings {
    /**
     * As a person has them. Who has not signed in has those of the municipality.
     *
     * @param pid of the component that is configured with them
     * @param type the {@code @ObjectClassDefinition}
     * @throws IllegalArgumentException when the module declares no settings for that PID, or the type is no interface
     */
    <T> T of(Principal person, String pid, Class<T> type);

    /**
     * As a unit has them: for what concerns all of its people.
     *
     * @param unit its key, as in {@link Principal#may(String, String)}; one that is not there has those of the municipality
     * @param pid of the component that is configured with them
     * @param type the {@code @ObjectClassDefinition}
     * @throws IllegalArgumentException when the module declares no settings for that PID, or the type is no interface
     */
    <T> T ofUnit(String unit, String pid, Class<T> type);
}
