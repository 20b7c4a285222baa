package se.samverkstad.workbench.start.layout;

import java.util.Optional;
import java.util.UUID;

/** Whose layout it is. @param key the id of a person or a unit, the key of a role */
public record Owner(Kind kind, String key) {
    /** Whoever stands first decides. */
    public enum Kind {
        PERSON("person"),
        UNIT("enhet"),
        ROLE("roll");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** In addresses. */
        String word() {
            return word;
        }

        static Optional<Kind> of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    static Owner person(String id) {
        return new Owner(Kind.PERSON, id);
    }

    static Owner unit(UUID id) {
        return new Owner(Kind.UNIT, id.toString());
    }

    static Owner role(String key) {
        return new Owner(Kind.ROLE, key);
    }
}
