package se.samverkstad.api.notice;

/**
 * Who is told, as they are at the moment of sending; who can sign in, that is. Empty fields say nothing.
 *
 * @param person the id of one person
 * @param unit the key of a unit: those who belong to it or to a unit in it or, with a permission, those who have it there
 * @param permission those who have it
 * @param except the id of a person who knows already, such as the one who did it
 */
public record Audience(String person, String unit, String permission, String except) {
    public Audience {
        if (person.isEmpty() && unit.isEmpty() && permission.isEmpty()) {
            throw new IllegalArgumentException("an audience of nobody: name a person, a unit or a permission");
        }
        if (!person.isEmpty() && !(unit.isEmpty() && permission.isEmpty())) {
            throw new IllegalArgumentException("an audience is one person, or those of a unit or permission");
        }
    }

    /** One person. */
    public static Audience person(String id) {
        return new Audience(id, "", "", "");
    }

    /** Those who belong to a unit, or to one that lies in it. */
    public static Audience unit(String unit) {
        return new Audience("", unit, "", "");
    }

    /** Those who have a permission somewhere, and those who administer the system. */
    public static Audience whoMay(String permission) {
        return new Audience("", "", permission, "");
    }

    /** Those who have a permission in a unit, and those who administer the system. */
    public static Audience whoMay(String permission, String unit) {
        return new Audience("", unit, permission, "");
    }

    /** The same without one who knows already. */
    public Audience except(String id) {
        return new Audience(person, unit, permission, id);
    }
}
