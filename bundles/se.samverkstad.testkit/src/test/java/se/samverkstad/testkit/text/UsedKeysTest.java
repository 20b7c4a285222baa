package se.samverkstad.testkit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class UsedKeysTest {
    @Test
    void keysAreFoundInTemplatesDeclarationsAndSettings() {
        String source = """
                ${t.of("episode.play")} ${text.of("episode.length", 3)}
                @MenuEntry(label = "menu", order = 100)
                @PartPlacement(target = "start", title = "newest.title", permission = "podcast.read")
                @GuideEntry(id = "first", title = "guide.first", steps = {"guide.step.look"})
                @AttributeDefinition(name = "%setting.page_size")
                """;

        assertThat(UsedKeys.in(source))
                .containsExactlyInAnyOrder(
                        "episode.play", "episode.length", "menu", "newest.title", "guide.first", "setting.page_size");
    }

    @Test
    void whatOnlyLooksLikeAKeyIsLeft() {
        assertThat(UsedKeys.in("List.of(\"one\"); Map.of(\"two\", 2); t.of(key); context.of(\"three\")"))
                .isEmpty();
    }
}
