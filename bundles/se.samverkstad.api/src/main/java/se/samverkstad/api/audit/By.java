package se.samverkstad.api.audit;

import se.samverkstad.api.people.Principal;
import se.samverkstad.api.text.OneLine;

/**
 * Who acts.
 *
 * @param id the key of a person; empty for the installation itself and for whoever holds the machine
 * @param name as it was then; a person may be renamed or erased later
 */
public record By(String id, String name, Way way) {
    /** By which way an act came. */
    public enum Way {
        BROWSER,
        /** Whoever can open the control socket owns the installation, so there is a name and no sign-in. */
        COMMAND_LINE,
        /** A program, with a key that a person made for it. */
        PROGRAM,
        /** The installation, by itself. */
        SYSTEM,
        /** Nobody who is known: a sign-in that was refused. */
        UNKNOWN
    }

    public static final By SYSTEM = new By("", "", Way.SYSTEM);
    public static final By UNKNOWN = new By("", "", Way.UNKNOWN);

    public By {
        id = OneLine.of(id, Act.LONGEST);
        name = OneLine.of(name, Act.LONGEST);
    }

    /** A person in the browser; {@link #UNKNOWN} for one who is not signed in. */
    public static By of(Principal principal) {
        return principal.signedIn() ? person(principal.id(), principal.name()) : UNKNOWN;
    }

    public static By person(String id, String name) {
        return new By(id, name, Way.BROWSER);
    }

    /** A program that shows a key of that person. */
    public static By program(Principal whose) {
        return new By(whose.id(), whose.name(), Way.PROGRAM);
    }

    /** The account of the operating system that this process runs as. */
    public static By commandLine() {
        return commandLine(System.getProperty("user.name", ""));
    }

    /** @param name of the account of the operating system */
    public static By commandLine(String name) {
        return new By("", name, Way.COMMAND_LINE);
    }
}
