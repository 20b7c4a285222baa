package se.samverkstad.workbench.api.call;

import java.util.Locale;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.people.Principal;

/**
 * Who asks.
 *
 * @param by as it stands on the record
 * @param language that was asked for
 */
public record Caller(Principal principal, By by, Locale language) {}
