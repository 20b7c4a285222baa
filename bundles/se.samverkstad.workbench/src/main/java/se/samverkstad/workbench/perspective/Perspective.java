package se.samverkstad.workbench.perspective;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import se.samverkstad.api.people.Principal;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.MenuItem;

/**
 * A page in the menu, whose own answer stands in the middle and around which parts of any module stand.
 *
 * @param path of the page; what parts join it by
 * @param name as the menu says
 */
record Perspective(String path, String name) {
    /** The page of that path, when it is in the menu of this person. Start has an arrangement of its own. */
    static Optional<Perspective> at(String path, ContributionTable table, Principal principal, Locale locale) {
        return table.menu().stream()
                .filter(item -> item.path().equals(path) && !path.equals("/"))
                .filter(item -> principal.may(item.permission()))
                .map(MenuItem::label)
                .map(label -> new Perspective(path, label.in(locale)))
                .findFirst();
    }

    /** Where it is arranged. */
    String arranging() {
        return OwnPerspective.PATH + "?sida=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
