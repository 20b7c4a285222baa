package se.samverkstad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LocalPathTest {
    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/podcast/avsnitt/%C3%A5, /podcast/avsnitt/å",
        "/a+b, /a+b",
        "/a%20b, /a b",
        "/.well-known/x, /.well-known/x"
    })
    void aPathIsDecodedOnce(String raw, String decoded) {
        assertThat(LocalPath.decode(raw)).contains(decoded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "*",
                "/a/%2e%2e/b",
                "/a/../b",
                "/./a",
                "/..",
                "/a%2fb",
                "/a%5cb",
                "/a\\b",
                "/a%00",
                "/a%0d%0ab",
                "/a;b=c",
                "/a%3bb",
                "/a%",
                "/a%zz",
                "/%u002e",
                "/%c0%ae",
                "/%ff"
            })
    void aPathThatNoLinkOfOursHasIsRefused(String raw) {
        assertThat(LocalPath.decode(raw)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/a\nb",
                "/a\tb",
                "javascript:alert(1)",
                "/%zz"
            })
    void noTargetLeadsAway(String target) {
        assertThat(LocalPath.safe(target)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/, /", "/a/å?b=c d#e, /a/%C3%A5?b=c%20d#e", "/logga-in?till=%2Fa, /logga-in?till=%2Fa"})
    void aTargetHereIsWrittenForAHeader(String target, String location) {
        assertThat(LocalPath.safe(target)).contains(location);
    }
}
