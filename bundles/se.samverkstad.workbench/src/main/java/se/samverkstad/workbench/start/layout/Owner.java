package se.samverkstad.workbench.start.layout;

import java.util.Optional;
import java.util.UUID;
import se.samverkstad.workbench.start.StartPage;

/**
 * Whose layout it is, and of what.
 *
 * @param key the id of a person or a unit, the key of a role
 * @param target what is arranged: Start, or a perspective by its path
 */
public record Owner(Kind kind, String key, String target) {
    /** Of Start. */
    Owner(Kind kind, String key) {
        this(kind, key, StartPage.TARGET);
    }

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

    /** The same person's layout of a perspective. */
    public static Owner person(String id, String perspective) {
        return new Owner(Kind.PERSON, id, perspective);
    }

    static Owner unit(UUID id) {
        return new Owner(Kind.UNIT, id.toString());
    }

    static Owner role(String key) {
        return new Owner(Kind.ROLE, key);
    }

    /** Whether a perspective is arranged, whose parts stand in regions; Start has widths instead. */
    boolean regions() {
        return !target.equals(StartPage.TARGET);
    }
}
