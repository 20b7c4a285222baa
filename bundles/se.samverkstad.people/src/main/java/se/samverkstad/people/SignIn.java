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

    /** The user name or the password is wrong; which of them is not told. */
    record Wrong() implements SignIn {}

    /** Too many wrong attempts for this user name; ask again after that time. */
    record Wait(Duration time) implements SignIn {}

    /** Too many people sign in at this moment. */
    record Busy() implements SignIn {}
}
