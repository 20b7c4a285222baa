package se.samverkstad.modules.change;

import java.util.Optional;

/**
 * One wish.
 *
 * @param version the version wanted; empty for the newest that a repository offers, and for verbs that need none
 */
public record Change(Verb verb, String module, Optional<String> version) {
    public static Change of(Verb verb, String module) {
        return new Change(verb, module, Optional.empty());
    }
}
