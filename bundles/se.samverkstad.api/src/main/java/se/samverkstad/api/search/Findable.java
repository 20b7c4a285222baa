package se.samverkstad.api.search;

import java.util.Set;

/**
 * An object as the search knows it. Begin with {@link #of} and add what there is.
 *
 * @param id within its source, for ever the same
 * @param path where it is read: a path of the module itself, {@code /podcast/avsnitt/…}
 * @param title what it is called; weighs most
 * @param english its title for those who read English; empty when it has one title only
 * @param summary a sentence shown below the title, without marks; may be empty
 * @param text everything else to find it by, such as a whole text version; never shown
 * @param permission what a person needs to find it; empty for that of its source
 * @param unit the key of the unit it belongs to: found by those whose permission holds there; empty for no unit
 * @param persons the ids of those who alone may find it, besides having the permission; empty for everyone who has it
 */
public record Findable(
        String id,
        String path,
        String title,
        String english,
        String summary,
        String text,
        String permission,
        String unit,
        Set<String> persons) {
    private static final int LONGEST_ID = 200;

    /** @throws IllegalArgumentException when it has no id, no title, or a path that is none */
    public Findable {
        if (id.isBlank() || id.length() > LONGEST_ID || id.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("an object to find has no id, or too long a one: \"" + id + "\"");
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("the object \"" + id + "\" has no title");
        }
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("the object \"" + id + "\" has no path: \"" + path + "\"");
        }
        persons = Set.copyOf(persons);
    }

    public static Findable of(String id, String path, String title) {
        return new Findable(id, path, title, "", "", "", "", "", Set.of());
    }

    public Findable english(String title) {
        return new Findable(id, path, this.title, title, summary, text, permission, unit, persons);
    }

    public Findable summary(String summary) {
        return new Findable(id, path, title, english, summary, text, permission, unit, persons);
    }

    public Findable text(String text) {
        return new Findable(id, path, title, english, summary, text, permission, unit, persons);
    }

    /** For an object that fewer may see than the rest, such as a draft. */
    public Findable permission(String permission) {
        return new Findable(id, path, title, english, summary, text, permission, unit, persons);
    }

    public Findable unit(String unit) {
        return new Findable(id, path, title, english, summary, text, permission, unit, persons);
    }

    public Findable persons(Set<String> persons) {
        return new Findable(id, path, title, english, summary, text, permission, unit, persons);
    }
}
