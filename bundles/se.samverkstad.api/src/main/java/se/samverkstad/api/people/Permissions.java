package se.samverkstad.api.people;

/** The permissions that every installation knows. Modules declare their own in their feature, as {@code module.verb}. */
public final class Permissions {
    /** Anyone, signed in or not; only for public pages. */
    public static final String PUBLIC = "public";

    /** Anyone who has signed in. */
    public static final String SIGNED_IN = "signed-in";

    private Permissions() {}
}
