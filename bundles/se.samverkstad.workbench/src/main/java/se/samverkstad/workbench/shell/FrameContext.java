package se.samverkstad.workbench.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.samverkstad.api.people.Principal;

/**
 * What the frame shows besides the page.
 *
 * @param menu what the person may see, in order
 * @param path of the page shown
 * @param csrf the token that forms carry
 * @param notice a sentence shown once
 * @param tableNumber of the contribution table the menu was made from; the page sends it when it listens for events, so
 *     that a change it missed reaches it
 * @param help where the help on this page is read
 * @param unread how many notices the person has not read, at most 100
 */
public record FrameContext(
        Locale locale,
        Principal principal,
        String organisation,
        List<MenuLink> menu,
        String path,
        String csrf,
        Optional<String> notice,
        boolean developerMode,
        long tableNumber,
        String help,
        int unread) {
    /** The contents of the handbook. */
    public static final String HANDBOOK = "/hjalp";

    private static final int MOST = 99;

    public FrameContext {
        menu = List.copyOf(menu);
    }

    /** With no help on just this page, and nothing unread. */
    public FrameContext(
            Locale locale,
            Principal principal,
            String organisation,
            List<MenuLink> menu,
            String path,
            String csrf,
            Optional<String> notice,
            boolean developerMode,
            long tableNumber) {
        this(locale, principal, organisation, menu, path, csrf, notice, developerMode, tableNumber, HANDBOOK, 0);
    }

    /** The number beside <i>Aviseringar</i>; empty when everything is read. */
    public String count() {
        return unread == 0 ? "" : unread > MOST ? MOST + "+" : Integer.toString(unread);
    }

    /** Whether something tells of just this page. */
    public boolean helped() {
        return !help.equals(HANDBOOK);
    }
}
