package se.samverkstad.workbench.web;

import se.samverkstad.api.people.Principal;
import se.samverkstad.modules.table.ContributionTable;

/** Where a person may go, so that nothing the workbench shows leads to a refusal. */
public final class Reach {
    /** The pages of one's own account are no routes of the table. */
    private static final String ACCOUNT = "/mitt-konto";

    private Reach() {}

    /** Whether there is a page at that address, with or without a query, which they may open. */
    public static boolean opens(ContributionTable table, Principal principal, String address) {
        String path = address.split("[?#]", 2)[0];
        return table.route("GET", path)
                .map(match -> principal.may(match.route().permission()))
                .orElse(path.equals(ACCOUNT) || path.startsWith(ACCOUNT + "/"));
    }
}
