package se.samverkstad.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TabTest {
    private static final MenuLink START = link("/", false);
    private static final MenuLink TODO = link("/att-gora", false);
    private static final MenuLink PODCAST = link("/podcast", false);
    private static final MenuLink BOARD = link("/anslag", false);
    private static final MenuLink COMMANDS = link("/kommandon", false);
    private static final MenuLink MODULES = link("/moduler", true);
    private static final MenuLink SETTINGS = link("/installningar", true);

    @Test
    void theFirstStrandStandsBetweenStartAndWhatThereIsToDo() {
        assertThat(tabs(START, TODO, PODCAST, BOARD, COMMANDS)).containsExactly("/", "/podcast", "/att-gora");
        assertThat(tabs(START, TODO, PODCAST, MODULES)).containsExactly("/", "/podcast", "/att-gora");
    }

    @Test
    void withoutAnyStrandThereIsRoomForTheAdministration() {
        assertThat(tabs(START, TODO, COMMANDS, MODULES, SETTINGS)).containsExactly("/", "/att-gora", "/moduler");
        assertThat(tabs(START, TODO, COMMANDS)).containsExactly("/", "/att-gora");
    }

    private static List<String> tabs(MenuLink... menu) {
        return Tab.of(Stream.of(menu).toList()).stream()
                .map(tab -> tab.link().path())
                .toList();
    }

    private static MenuLink link(String path, boolean administration) {
        return new MenuLink(path, path, false, administration, false);
    }
}
