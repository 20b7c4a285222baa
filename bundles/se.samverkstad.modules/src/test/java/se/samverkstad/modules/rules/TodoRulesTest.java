package se.samverkstad.modules.rules;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.api.todo.TodoSource;
import se.samverkstad.modules.archive.JarContent;
import se.samverkstad.modules.change.ModuleRefusal;

final class TodoRulesTest {
    private static final Map<String, String> WHOLE = Map.of(TodoRules.ID, "empty", TodoRules.PERMISSION, "anslag.use");
    private static final JarContent JAR = new JarContent("anslag.jar", Map.of(), Map.of());

    private final Entries entries = new Entries(Set.of("anslag.use"));

    @Test
    void aWholeOneIsTakenAndOtherComponentsAreNoneOfItsBusiness() {
        assertThatCode(() -> check(WHOLE)).doesNotThrowAnyException();
        assertThatCode(() -> TodoRules.check(JAR, component(Map.of(), "org.example.Other"), entries))
                .doesNotThrowAnyException();
    }

    @Test
    void twoOfAModuleHaveTwoIds() {
        check(WHOLE);

        assertThatThrownBy(() -> check(WHOLE)).isInstanceOf(ModuleRefusal.class).hasMessageContaining("empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Empty", "a b", "../x"})
    void anIdIsWhatAnAddressCanRemember(String id) {
        assertThatThrownBy(() -> check(with(TodoRules.ID, id)))
                .isInstanceOf(ModuleRefusal.class)
                .hasMessageContaining("anslag.jar");
    }

    @ParameterizedTest
    @CsvSource({"public", "other.read"})
    void itAsksForAPermissionOfItsModule(String permission) {
        assertThatThrownBy(() -> check(with(TodoRules.PERMISSION, permission)))
                .isInstanceOf(ModuleRefusal.class)
                .hasMessageContaining(permission);
    }

    private void check(Map<String, String> properties) {
        TodoRules.check(JAR, component(properties, TodoSource.class.getName()), entries);
    }

    private static Map<String, String> with(String property, String value) {
        Map<String, String> changed = new HashMap<>(WHOLE);
        changed.put(property, value);
        return changed;
    }

    private static ComponentXml component(Map<String, String> properties, String service) {
        return new ComponentXml("org.example.Tom", false, List.of(service), properties);
    }
}
