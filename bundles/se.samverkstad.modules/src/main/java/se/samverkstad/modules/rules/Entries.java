package se.samverkstad.modules.rules;

import static se.samverkstad.modules.words.Sentences.refuse;

import java.util.HashSet;
import java.util.Set;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.modules.archive.JarContent;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.words.BundleTexts;

/**
 * What the contributions of one module declare, of all its bundles: an id that no other of its type has, since what
 * people choose remembers it for ever; a permission that there is; words in both languages.
 */
final class Entries {
    private final Set<String> permissions;
    private final Set<String> ids = new HashSet<>();

    /** @param permissions that the feature declares */
    Entries(Set<String> permissions) {
        this.permissions = permissions;
    }

    /**
     * @param breach the sentence that refuses; there is one for each type
     * @throws ModuleRefusal {@code RULE} when the id is not one, or another of the type has it
     */
    void id(JarContent jar, ComponentXml component, String breach, String id) {
        if (!id.matches("[a-z][a-z0-9-]{0,30}") || !ids.add(breach + " " + id)) {
            throw refuse(Code.RULE, breach, jar.fileName(), component.name(), id);
        }
    }

    /** @throws ModuleRefusal {@code RULE} when the property names no permission that the feature declares */
    void permission(JarContent jar, ComponentXml component, String property) {
        String permission = component.property(property).orElse("");
        if (!permissions.contains(permission) && !permission.equals(Permissions.SIGNED_IN)) {
            throw refuse(Code.RULE, "rule.permission", jar.fileName(), component.name(), permission);
        }
    }

    /** @throws ModuleRefusal {@code RULE} when the words that a property names are missing in a language */
    void words(JarContent jar, ComponentXml component, String... properties) {
        for (String property : properties) {
            BundleTexts.of(jar).label(component.property(property).orElse(""));
        }
    }
}
