package se.samverkstad.people.privacy;

import java.util.Optional;
import java.util.UUID;

/**
 * That somebody was erased, or a data set purged. Holds ids, no names.
 *
 * @param text also the name of its file
 */
public record Mark(String text) {
    private static final String PERSON = "person_";
    private static final String PURGE = "purge_";
    private static final String UUID_TEXT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    public Mark {
        if (!holds(text)) {
            throw new IllegalArgumentException("'%s' is no mark".formatted(text));
        }
    }

    static boolean holds(String text) {
        return text.matches(PERSON + UUID_TEXT) || text.matches(PURGE + "[a-z][a-z0-9-]*_[a-z][a-z0-9-]*_" + UUID_TEXT);
    }

    public static Mark person(UUID person) {
        return new Mark(PERSON + person);
    }

    /** @param id makes it another than earlier purges of the same data */
    public static Mark purge(String module, String set, UUID id) {
        return new Mark(PURGE + module + "_" + set + "_" + id);
    }

    /** Who was erased; empty for a purge. */
    public Optional<UUID> person() {
        return text.startsWith(PERSON)
                ? Optional.of(UUID.fromString(text.substring(PERSON.length())))
                : Optional.empty();
    }

    /** Whose data were purged; empty for a person. */
    public Optional<DataOf> purge() {
        String[] parts = text.split("_");
        return text.startsWith(PURGE) ? Optional.of(new DataOf(parts[1], parts[2])) : Optional.empty();
    }

    /** A data set of a module. */
    public record DataOf(String module, String set) {}
}
