package se.samverkstad.podcast.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.store.MediaRef;
import se.samverkstad.api.web.Response;
import se.samverkstad.api.web.Response.Data;
import se.samverkstad.api.web.Response.Html;
import se.samverkstad.api.web.Response.Problem;
import se.samverkstad.api.web.Response.Redirect;
import se.samverkstad.api.web.Response.StoredFile;
import se.samverkstad.podcast.cover.Covers;
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.PodcastGuid;
import se.samverkstad.podcast.domain.Words;
import se.samverkstad.testkit.web.FakeRequest;

/** A channel from nothing to listeners, through the pages themselves. */
final class ChannelTest {
    @TempDir
    Path home;

    private Strand strand;

    @BeforeEach
    void start() {
        strand = new Strand(home);
    }

    @AfterEach
    void stop() {
        strand.close();
    }

    @Test
    void aNewChannelAsksForFourThingsAndGuessesTheRest() throws Exception {
        String form = Strand.html(new NewChannelPage(strand.screen).answer(Requests.editor()));

        assertThat(form)
                .contains("<h1", "Ny kanal", "action=\"/podcast/kanaler/skapa\"", "data-draft=\"ny-kanal\"")
                .contains("<option value=\"Education\" selected", "<option value=\"nej\" selected", "value=\"sv\"")
                .contains("<details class=\"ds-details\">", "Fler uppgifter");
        assertThat(form.split("aria-required=\"true\"", -1)).hasSize(5);
    }

    @Test
    void aChannelIsMadeWithoutAFeed() throws Exception {
        Redirect made = (Redirect) create(whole());

        assertThat(made.path()).isEqualTo("/podcast/kanaler/prata-forskning");
        assertThat(made.notice())
                .contains("Kanalen Prata forskning är skapad. Nu kan du lägga till en omslagsbild och avsnitt.");
        Channel channel = strand.channels.named("prata-forskning").orElseThrow();
        assertThat(channel.guid()).isEqualTo(PodcastGuid.of("podd.exempel.se/podcast/flode/prata-forskning"));
        assertThat(channel.open()).isTrue();
        assertThat(feed())
                .contains("<link>https://podd.exempel.se/podcast/p/prata-forskning</link>", "<language>sv</language>")
                .contains("<itunes:explicit>false</itunes:explicit>", "<itunes:category text=\"Education\">")
                .contains("<itunes:author>Älvmarks kommun</itunes:author>", "podd@exempel.se");
        assertThat(Strand.html(new NewEpisodePage(strand.screen, strand.catalogue, strand.forms, strand.sounds)
                        .answer(Requests.editor())))
                .contains("name=\"ljudfil\"");
    }

    @Test
    void whatIsMissingStandsBesideItsFieldAndNothingIsLost() throws Exception {
        Response answer = create(Requests.editor().with("beskrivning", "Min <text>"));

        assertThat(((Html) answer).status()).isEqualTo(422);
        assertThat(Strand.html(answer))
                .contains("3 uppgifter behöver rättas", "id=\"titel-error\"", "id=\"avsandare-error\"")
                .contains("id=\"epost-error\"", "Min &lt;text&gt;", "<details class=\"ds-details\">");
        assertThat(Strand.html(create(whole().with("webbplats", "exempel"))))
                .contains("<details class=\"ds-details\" open>", "eller lämna fältet tomt");
        assertThat(strand.channels.all()).isEmpty();
    }

    @Test
    void aFormSentTwiceMakesOneChannel() throws Exception {
        create(whole());

        assertThat(Strand.html(create(whole().with("titel", "prata FORSKNING"))))
                .contains("Det finns redan en kanal som heter prata FORSKNING.");
        assertThat(strand.channels.all()).hasSize(1);
    }

    @Test
    void whatWasBeingWrittenComesBack() throws Exception {
        NewChannelPage page = new NewChannelPage(strand.screen);

        assertThat(Strand.html(page.answer(Requests.editor().draft("ny-kanal", Map.of("titel", "Halvfärdig")))))
                .contains("value=\"Halvfärdig\"");
    }

    @Test
    void anOpenChannelHasAPageForEveryone() throws Exception {
        create(whole());
        Channel channel = strand.channels.all().get(0);
        Words words = new Words("Börja med en fråga", "s", "t", "m");
        Episode draft = strand.episodes.create(channel.id(), words, Optional.empty(), strand.clock.instant(), "A");
        assertThat(Strand.html(publicPage())).contains("När det första avsnittet är publicerat");

        strand.episodes.publish(draft, strand.clock.instant(), "A");

        assertThat(Strand.html(publicPage()))
                .contains("<h1", "Prata forskning", "Om forskning.", "/podcast/flode/prata-forskning")
                .contains("href=\"/podcast/p/prata-forskning/borja-med-en-fraga\"")
                .doesNotContain("/podcast/avsnitt/");
        strand.channels.save(channel, channel.about(), Optional.empty(), false, strand.clock.instant(), "A");
        assertThat(publicPage()).isInstanceOf(Problem.class);
    }

    @Test
    void aCoverReachesTheFeedAndEveryone() throws Exception {
        create(whole());
        assertThat(Strand.html(channelPage())).contains("Omslagsbild saknas.");

        assertThat(save(whole().with("version", 1).upload("omslag", png(1400, 1400), "Å.png")))
                .isInstanceOf(Redirect.class);

        Channel channel = strand.channels.all().get(0);
        String address = Addresses.cover(channel, channel.cover().orElseThrow());
        assertThat(address).matches("/podcast/omslag/prata-forskning/prata-forskning-[0-9a-f]{8}\\.png");
        assertThat(feed()).contains("<itunes:image href=\"https://podd.exempel.se" + address + "\"");
        assertThat(Strand.html(channelPage())).contains("src=\"" + address).doesNotContain("Omslagsbild saknas.");
        assertThat(Strand.html(publicPage())).contains("src=\"" + address);
        StoredFile file = (StoredFile) cover(Requests.nobody(), "prata-forskning.png");
        assertThat(file.contentType()).isEqualTo("image/png");
        assertThat(file.media()).isEqualTo(channel.cover().orElseThrow().media());
        assertThat(cover(Requests.nobody(), "prata-forskning.jpg")).isInstanceOf(Problem.class);
        strand.channels.save(channel, channel.about(), Optional.empty(), false, strand.clock.instant(), "A");
        assertThat(cover(Requests.nobody(), "a.png")).isInstanceOf(Problem.class);
        assertThat(cover(Requests.reader(), "a.png")).isInstanceOf(StoredFile.class);
    }

    @Test
    void aCoverThatIsNoneIsNamedInTheSentence() throws Exception {
        create(whole());

        assertThat(Strand.html(save(whole().with("version", 1).upload("omslag", png(1600, 900), "bred.png"))))
                .contains("Bilden bred.png är 1\u00a0600 × 900 bildpunkter. Den måste vara kvadratisk.")
                .contains("href=\"#omslag\"", "id=\"omslag-error\"");
        assertThat(Strand.html(save(whole().with("version", 1).upload("omslag", png(1400, 1400), "o.jpg"))))
                .contains("Filen o.jpg har en filändelse som inte stämmer med innehållet.");
        assertThat(Strand.html(save(whole().with("version", 1).upload("omslag", strand.file("u", "GIF89a"), "o.gif"))))
                .contains("Filen o.gif är varken JPEG eller PNG.");
        strand.media.fill();
        assertThat(Strand.html(save(whole().with("version", 1).upload("omslag", png(1400, 1400), "o.png"))))
                .contains("Filen o.png får inte plats på servern.");
        assertThat(strand.channels.all().get(0).cover()).isEmpty();
    }

    @Test
    void aCoverIsUploadedOnceWhateverElseIsWrong() throws Exception {
        create(whole());
        String form = Strand.html(
                save(whole().with("version", 1).with("titel", "").upload("omslag", png(1400, 1400), "o.png")));
        assertThat(form).contains("Bilden du valde är uppladdad");
        String kept = form.replaceAll("(?s).*name=\"uppladdat-omslag\" value=\"([^\"]+)\".*", "$1");

        assertThat(save(whole().with("version", 1).with("uppladdat-omslag", kept)))
                .isInstanceOf(Redirect.class);

        assertThat(strand.channels.all().get(0).cover()).isPresent();
    }

    @Test
    void aFormCannotMakeACoverOfAnotherFile() throws Exception {
        create(whole());
        MediaRef sound = strand.media.put(strand.mp3());

        save(whole().with("version", 1).with("uppladdat-omslag", sound.sha256() + "-" + sound.length()));

        assertThat(strand.channels.all().get(0).cover()).isEmpty();
    }

    @Test
    void englishIsWhole() throws Exception {
        assertThat(Strand.html(new NewChannelPage(strand.screen)
                        .answer(Requests.editor().in(Locale.ENGLISH))))
                .contains("New channel", "Create the channel", "More details");
    }

    private static FakeRequest whole() {
        return Requests.editor()
                .with("titel", "Prata forskning")
                .with("beskrivning", "Om forskning.")
                .with("avsandare", "Älvmarks kommun")
                .with("epost", "podd@exempel.se")
                .with("sprak", "sv")
                .with("kategori", "Education")
                .with("stotande", "nej")
                .with("oppen", "ja");
    }

    private Response create(FakeRequest request) {
        return new NewChannelAction(strand.screen, strand.catalogue, strand.clock).answer(request);
    }

    private Response save(FakeRequest request) throws Exception {
        return new ChannelSaveAction(strand.screen, strand.catalogue, strand.covers, strand.clock)
                .answer(request.at("channel", "prata-forskning"));
    }

    private Path png(int width, int height) {
        return strand.file("picture", Covers.png(width, height));
    }

    private Response cover(FakeRequest request, String name) {
        return new CoverPage(strand.screen, strand.catalogue)
                .answer(request.at("channel", "prata-forskning").at("name", name));
    }

    private Response channelPage() {
        return new ChannelPage(strand.screen, strand.catalogue)
                .answer(Requests.editor().at("channel", "prata-forskning"));
    }

    private String feed() {
        Data feed = (Data) new FeedPage(strand.screen, strand.catalogue)
                .answer(Requests.nobody().at("channel", "prata-forskning"));
        return new String(feed.body(), StandardCharsets.UTF_8);
    }

    private Response publicPage() {
        return new PublicChannelPage(strand.screen, strand.catalogue)
                .answer(Requests.nobody().at("channel", "prata-forskning"));
    }
}
