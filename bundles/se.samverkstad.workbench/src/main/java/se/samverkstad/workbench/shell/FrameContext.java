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
        long tableNumber) {
    public FrameContext {
        menu = List.copyOf(menu);
    }
}
