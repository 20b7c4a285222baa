package se.samverkstad.testkit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.web.Response;

final class FakeRequestTest {
    @Test
    void itAnswersFieldsAsTheWorkbenchDoes() {
        FakeRequest request = FakeRequest.by("podcast.read")
                .with("title", "  Om tillit ")
                .also("title", "andra")
                .with("blank", "  ");

        assertThat(request.parameter("title")).hasValue("Om tillit");
        assertThat(request.parameters("title")).containsExactly("  Om tillit ", "andra");
        assertThat(request.parameter("blank")).isEmpty();
        assertThat(request.parameter("missing")).isEmpty();
        assertThat(request.with("title", "ny").parameters("title")).containsExactly("ny");
    }

    @Test
    void itKnowsWhoAsksAndWhatTheyMay() {
        assertThat(FakeRequest.by("podcast.edit").principal().may("podcast.edit"))
                .isTrue();
        assertThat(FakeRequest.by("podcast.edit").principal().may("podcast.read"))
                .isFalse();
        assertThat(FakeRequest.administrator().principal().may("podcast.read")).isTrue();
        assertThat(FakeRequest.nobody().principal().signedIn()).isFalse();
    }

    @Test
    void aPlaceholderThatIsNotInTheRouteIsAFault() {
        assertThat(FakeRequest.nobody().at("id", 7).pathValue("id")).isEqualTo("7");
        assertThatThrownBy(() -> FakeRequest.nobody().pathValue("id")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void headersAreFoundByAnyCaseAndEmptyFilesAreNone(@TempDir Path folder) throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.mp3"));
        Path sound = Files.write(folder.resolve("sound.mp3"), new byte[] {1, 2});
        FakeRequest request = FakeRequest.nobody()
                .header("If-None-Match", "\"x\"")
                .upload("empty", empty, "empty.mp3")
                .upload("sound", sound, "avsnitt.mp3");

        assertThat(request.header("if-none-match")).hasValue("\"x\"");
        assertThat(request.upload("empty")).isEmpty();
        assertThat(request.upload("sound"))
                .hasValueSatisfying(upload -> assertThat(upload.length()).isEqualTo(2));
    }

    @Test
    void draftLanguageAndAddressAreThoseGiven() {
        FakeRequest request = FakeRequest.nobody()
                .draft("episode", Map.of("title", "halv"))
                .in(Locale.ENGLISH)
                .path("/podcast")
                .base("https://podd.exempel.se");

        assertThat(request.draft("episode")).containsEntry("title", "halv");
        assertThat(request.draft("other")).isEmpty();
        assertThat(request.locale()).isEqualTo(Locale.ENGLISH);
        assertThat(request.path()).isEqualTo("/podcast");
        assertThat(request.baseAddress()).hasToString("https://podd.exempel.se");
    }

    @Test
    void anAnswerIsReadAsHtml() throws Exception {
        assertThat(Answer.html(Response.page("t", out -> out.append("<h1>t</h1>"))))
                .isEqualTo("<h1>t</h1>");
        assertThatThrownBy(() -> Answer.html(Response.redirect("/"))).isInstanceOf(AssertionError.class);
    }
}
