package se.samverkstad.workbench.web;

import java.util.Set;

/**
 * Fields in which nobody looks for personal numbers. Passwords are among them without being named.
 *
 * @param secret not shown again either, when another field is refused
 * @param carried comes along unseen with the next try, such as the address to go on to
 */
public record Unexamined(Set<String> secret, Set<String> carried) {
    static final Unexamined NONE = new Unexamined(Set.of(), Set.of());

    public static Unexamined secret(Set<String> names) {
        return new Unexamined(names, Set.of());
    }

    boolean hides(String name) {
        return secret.contains(name) || Form.secret(name);
    }

    boolean skips(String name) {
        return hides(name) || carried.contains(name) || name.equals(Csrf.FIELD) || name.equals(FieldLabels.FIELD);
    }
}
