package se.samverkstad.modules.rules;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.api.feed.PersonalFeed;
import se.samverkstad.modules.archive.JarContent;
import se.samverkstad.modules.change.ModuleRefusal;

final class FeedRulesTest {
    private static final Map<String, String> WHOLE = Map.of(
            FeedRules.ID, "anslag",
            FeedRules.KIND, "RSS",
            FeedRules.NAME, "menu",
            FeedRules.DESCRIPTION, "about",
            FeedRules.PERMISSION, "anslag.use");
    private static final JarContent JAR = new JarContent(
            "anslag.jar",
            Map.of(),
            Map.of(
                    "OSGI-INF/l10n/bundle_sv.properties", bytes("menu=Anslag\nabout=Alla anslag.\n"),
                    "OSGI-INF/l10n/bundle_en.properties", bytes("menu=Notices\nabout=All notices.\n")));

    private final Entries entries = new Entries(Set.of("anslag.use"));

    @Test
    void aWholeOfferIsTakenAndOtherComponentsAreNoneOfItsBusiness() {
        assertThatCode(() -> FeedRules.check(JAR, component(WHOLE, PersonalFeed.class.getName()), entries))
                .doesNotThrowAnyException();
        assertThatCode(() -> FeedRules.check(JAR, component(Map.of(), "org.example.Other"), entries))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Anslag", "1", "a b", "../x"})
    void anIdIsWhatAnAddressCanRemember(String id) {
        assertThatThrownBy(() -> check(FeedRules.ID, id))
                .isInstanceOf(ModuleRefusal.class)
                .hasMessageContaining("anslag.jar");
    }

    @Test
    void twoOffersHaveTwoIds() {
        FeedRules.check(JAR, component(WHOLE, PersonalFeed.class.getName()), entries);

        assertThatThrownBy(() -> FeedRules.check(JAR, component(WHOLE, PersonalFeed.class.getName()), entries))
                .isInstanceOf(ModuleRefusal.class)
                .hasMessageContaining("anslag");
    }

    @ParameterizedTest
    @CsvSource({
        FeedRules.KIND + ",ATOM",
        FeedRules.PERMISSION + ",public",
        FeedRules.PERMISSION + ",other.read",
        FeedRules.NAME + ",no-such",
        FeedRules.DESCRIPTION + ",no-such"
    })
    void whatIsWrongIsNamed(String property, String value) {
        assertThatThrownBy(() -> check(property, value))
                .isInstanceOf(ModuleRefusal.class)
                .hasMessageContaining(value);
    }

    private void check(String property, String value) {
        Map<String, String> changed = new HashMap<>(WHOLE);
        changed.put(property, value);
        FeedRules.check(JAR, component(changed, PersonalFeed.class.getName()), entries);
    }

    private static ComponentXml component(Map<String, String> properties, String service) {
        return new ComponentXml("org.example.Flode", false, List.of(service), properties);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
