package se.samverkstad.workbench.shell;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A shortcut at the bottom of a phone, beside the menu.
 *
 * @param icon for the eye; the link has its words
 */
public record Tab(MenuLink link, String icon) {
    private static final int MOST = 3;
    private static final String START = "/";
    private static final String TODO = "/att-gora";

    /** The pages of the workbench itself that stand among the strands. */
    private static final Set<String> OWN = Set.of(START, TODO, "/kommandon");

    /** Start, the first strand, what there is to do, and with room left the first of the administration. */
    static List<Tab> of(List<MenuLink> menu) {
        return Stream.of(
                        first(menu, link -> link.path().equals(START), "home"),
                        first(menu, Tab::strand, "part"),
                        first(menu, link -> link.path().equals(TODO), "list"),
                        first(menu, MenuLink::administration, "modules"))
                .flatMap(tab -> tab)
                .limit(MOST)
                .toList();
    }

    private static boolean strand(MenuLink link) {
        return !link.administration() && !OWN.contains(link.path());
    }

    private static Stream<Tab> first(List<MenuLink> menu, Predicate<MenuLink> which, String icon) {
        return menu.stream().filter(which).limit(1).map(link -> new Tab(link, icon));
    }
}
