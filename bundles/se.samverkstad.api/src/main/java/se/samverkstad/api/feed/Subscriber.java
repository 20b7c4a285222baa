package se.samverkstad.api.feed;

import java.util.Locale;
import se.samverkstad.api.people.Principal;

/**
 * Whose address is fetched.
 *
 * @param principal with what that person may at this moment
 * @param locale the language that person has chosen
 */
public record Subscriber(Principal principal, Locale locale) {}
