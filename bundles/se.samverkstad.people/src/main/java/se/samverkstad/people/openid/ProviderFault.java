package se.samverkstad.people.openid;

import java.util.Locale;

/** What is wrong with a provider as it was written. */
public enum ProviderFault {
    NAME,
    /** No https address, or one with a query. On this computer http will do, when that host is allowed. */
    ISSUER,
    /** Another provider has it. */
    ISSUER_TAKEN,
    /** What this installation is called there; may be left out until people sign in by it. */
    CLIENT,
    /** Without {@code openid}, or with other characters than scopes have. */
    SCOPES,
    LEVELS,
    MOST,
    CLAIM,
    /** No host, or one with something besides a port. */
    INSIDE,
    /** A value without a role, a role without a value, or one that is gone. */
    ROLES,
    PERSONAL_NUMBER;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
