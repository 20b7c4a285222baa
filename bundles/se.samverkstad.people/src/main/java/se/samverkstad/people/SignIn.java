package se.samverkstad.people;

import java.time.Duration;

/** How an attempt to sign in ended. */
public sealed interface SignIn {
    /**
     * @param token the secret for the cookie; only its hash is kept
     */
    record Done(Person person, String token) implements SignIn {
        /** Without the token, so that no log holds it. */
        @Override
        public String toString() {
            return "Done[" + person + "]";
        }
    }

    /** By which means someone's identity became certain. */
    enum Means {
        PASSWORD,
        /** The second step, after any first one. */
        CODE,
        INVITATION,
        /** A link for a forgotten password. */
        LINK,
        SET_UP,
        /** An organisation's own sign-in. */
        PROVIDER,
        /** A role of the demo, by whoever sits at the machine. */
        DEMO
    }

    /**
     * The password was right, and a second step remains.
     *
     * @param token the secret for a cookie of its own; opens nothing but the second step
     * @param enrolled whether the person has the second factor; if not, they get it now, because it is demanded
     */
    record Halfway(Person person, String token, boolean enrolled) implements SignIn {
        /** Without the token, so that no log holds it. */
        @Override
        public String toString() {
            return "Halfway[" + person + "]";
        }
    }

    /** The second step took too long, or was finished elsewhere: begin again. */
    record Over() implements SignIn {}

    /** The key for codes by the clock is not on this machine: a code on paper is needed. */
    record Unreadable() implements SignIn {}

    /** The user name or the password is wrong, which of them is not told; or the code is. */
    record Wrong() implements SignIn {}

    /** Too many wrong attempts for this user name; ask again after that time. */
    record Wait(Duration time) implements SignIn {}

    /** Too many people sign in at this moment. */
    record Busy() implements SignIn {}
}
