/** Signing in: password, second step, recovery, sessions, and what slows those down who guess. */
@NullMarked
package se.samverkstad.people.signin;

import org.jspecify.annotations.NullMarked;
