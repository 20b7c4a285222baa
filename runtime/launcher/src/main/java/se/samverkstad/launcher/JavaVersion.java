package se.samverkstad.launcher;

/** The oldest Java that is safe: before 17.0.3 an all-zero ECDSA signature counts as valid (CVE-2022-21449). */
public final class JavaVersion {
    private static final Runtime.Version OLDEST = Runtime.Version.parse("17.0.3");

    private JavaVersion() {}

    /** @throws Refusal when {@code version} is too old */
    public static void check(Runtime.Version version, Messages messages) {
        if (version.compareToIgnoreOptional(OLDEST) < 0) {
            throw Refusal.refused(messages.text("java.old", version, OLDEST, System.getProperty("java.home", "?")));
        }
    }
}
