package se.samverkstad.podcast.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.health.Health;
import se.samverkstad.api.web.Response;
import se.samverkstad.api.web.Response.Data;
import se.samverkstad.api.web.Response.Html;
import se.samverkstad.api.web.Response.Problem;
import se.samverkstad.api.web.Response.Redirect;
import se.samverkstad.api.web.Response.StoredFile;
import se.samverkstad.podcast.cover.Covers;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.EpisodeId;
import se.samverkstad.podcast.domain.EpisodeStatus;
import se.samverkstad.podcast.domain.Words;
import se.samverkstad.podcast.feed.FeedReader;
import se.samverkstad.testkit.setting.ChosenSettings;
import se.samverkstad.testkit.web.FakeRequest;

/** An editor's first episode, from a feed to a listener, through the pages themselves. */
final class JourneyTest {
    private static final String FEED = """
            <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
            <channel><title>Älvmarks &lt;podd&gt;</title><link>https://exempel.se</link><description>Om forskning</description>
            <language>sv</language>
            <item><title>Gammalt avsnitt</title><guid isPermaLink="false"> behåll-mig </guid>
            <pubDate>Sun, 31 Jul 2005 16:00:00 GMT</pubDate><itunes:duration>46:34</itunes:duration>
            <enclosure url="https://media.exempel.se/gammalt.mp3" length="16770270" type="audio/mpeg"/></item>
            </channel></rss>
            """;

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
    void anEmptyStrandSaysWhatToDo() throws Exception {
        assertThat(Strand.html(list(Requests.editor())))
                .contains("Inga avsnitt än", "Redaktion")
                .contains("data-variant=\"primary\" href=\"/podcast/kanaler/skapa\"")
                .contains("data-variant=\"secondary\" href=\"/podcast/kanaler/ny\"");
        assertThat(Strand.html(new EditorialPage(strand.screen, strand.catalogue).answer(Requests.editor())))
                .contains("Det finns ingen kanal än", "kanaler/skapa", "kanaler/ny")
                .doesNotContain("avsnitt/nytt");
        assertThat(Strand.html(list(Requests.reader())))
                .contains("Inga avsnitt än")
                .doesNotContain("kanaler/", "Redaktion");
        assertThat(Strand.html(newEpisodePage(Requests.editor()))).contains("Det finns ingen kanal än");
    }

    @Test
    void aFeedBecomesAChannelWithDrafts() throws Exception {
        Redirect made = (Redirect) importFeed(FEED);

        assertThat(made.path()).isEqualTo("/podcast/kanaler/alvmarks-podd");
        assertThat(made.notice()).contains("Kanalen Älvmarks <podd> är skapad med ett avsnitt som utkast.");
        String page = Strand.html(channelPage(Requests.editor()));
        assertThat(page)
                .contains("Älvmarks &lt;podd&gt;", "https://podd.exempel.se/podcast/flode/alvmarks-podd")
                .contains("Prenumerera i din poddapp", "Det här behöver kompletteras")
                .contains("data-code=\"MissingItunesElement\"", "Kategori saknas.");
        assertThat(Strand.html(channelPage(Requests.reader()))).doesNotContain("kompletteras");
        assertThat(Strand.html(new EditorialPage(strand.screen, strand.catalogue).answer(Requests.editor())))
                .contains("Gammalt avsnitt", "Textversion saknas.")
                .doesNotContain("Skriv eller klistra in textversionen");
    }

    @Test
    void theSameAboutManyEpisodesIsToldOnce() throws Exception {
        importFeed("<rss version='2.0'><channel><title>Älvmarks podd</title><link>https://e.se</link>"
                + "<description>x</description><item><title>A</title></item><item><title>B</title>"
                + "<pubDate>igår</pubDate></item></channel></rss>");

        assertThat(Strand.html(channelPage(Requests.editor())))
                .containsOnlyOnce("Id saknas. Gäller 2 avsnitt.")
                .contains("B: Publiceringsdatum är inte skrivet som ett datum");
    }

    @Test
    void aFeedThatIsNoneIsRefusedInOneSentenceAndNothingIsMade() throws Exception {
        assertThat(Strand.html(importFeed("inte xml"))).contains("Filen feed.xml är inte XML. Inget skapades.");
        assertThat(Strand.html(importFeed("<!DOCTYPE x><rss/>"))).contains("(DOCTYPE)");
        assertThat(Strand.html(importFeed("<html/>"))).contains("Filen feed.xml är inget RSS-flöde.");
        assertThat(Strand.html(importFeed("<rss><channel><title>x</title></channel></rss>")))
                .contains("(link)");
        Response none =
                new ImportAction(strand.screen, strand.catalogue, strand.feeds, strand.clock).answer(Requests.editor());
        assertThat(((Html) none).status()).isEqualTo(422);
        assertThat(Strand.html(none)).contains("Välj en flödesfil.", "href=\"#flode\"", "aria-invalid=\"true\"");
        assertThat(strand.channels.all()).isEmpty();
    }

    @Test
    void theSameFeedIsImportedOnce() throws Exception {
        String feed = FEED.replace(
                "<language>",
                "<p:guid xmlns:p='https://podcastindex.org/namespace/1.0'>9b024349-ccf0-5f69-a609-6b82873eab3c</p:guid>"
                        + "<language>");
        assertThat(importFeed(feed)).isInstanceOf(Redirect.class);

        assertThat(Strand.html(importFeed(feed))).contains("har redan det här flödet. Inget skapades.");
        assertThat(strand.channels.all()).hasSize(1);
    }

    @Test
    void anEpisodeGoesFromUploadToListeners() throws Exception {
        importFeed(FEED);
        Redirect saved = (Redirect)
                newEpisode(whole().with("avsikt", "vidare").upload("ljudfil", strand.mp3(), "avsnitt-1.mp3"));
        assertThat(saved.path()).matches("/podcast/avsnitt/[0-9a-f-]{36}/publicera");
        EpisodeId id = id(saved.path());
        assertThat(list(Requests.reader()))
                .satisfies(page -> assertThat(Strand.html(page)).contains("Inga avsnitt än"));
        assertThat(episode(Requests.reader(), id)).isInstanceOf(Problem.class);

        assertThat(Strand.html(before(id))).contains("Allt som behövs finns.", "Publicera</button>");
        Redirect published = (Redirect) publish(id, 1);
        assertThat(published.notice()).contains("Avsnittet är publicerat.");

        assertThat(Strand.html(list(Requests.reader())))
                .contains("Börja med en fråga", "Längd 1:00", "Ingen kan se vad just du har lyssnat på.")
                .contains("data-sv-play=\"/podcast/ljud/" + id + "/borja-med-en-fraga.mp3\"");
        assertThat(Strand.html(episode(Requests.reader(), id)))
                .contains("<h1", "Börja med en fråga", "id=\"textversion\"", "Tack för att du lyssnade.")
                .contains("/podcast/p/alvmarks-podd/borja-med-en-fraga")
                .doesNotContain("/andra");
        assertThat(Strand.html(publicPage("borja-med-en-fraga")))
                .contains("Börja med en fråga", "Tack för att du lyssnade.")
                .contains("<audio controls preload=\"none\" src=\"/podcast/ljud/" + id)
                .doesNotContain("data-sv-play", "sv-columns")
                .contains("href=\"/podcast/p/alvmarks-podd\"", "href=\"/podcast/p/alvmarks-podd#prenumerera\"");
        StoredFile file = (StoredFile) sound(Requests.nobody(), id, "borja-med-en-fraga.mp3");
        assertThat(file.contentType()).isEqualTo("audio/mpeg");
        assertThat(file.media().length()).isEqualTo(476_397);
        assertThat(feed()).contains("urn:uuid:" + id, "length=\"476397\"", "<itunes:duration>60</itunes:duration>");
        Data text = (Data) new TranscriptPage(strand.screen, strand.catalogue)
                .answer(Requests.nobody().at("episode", id));
        assertThat(text.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(new String(text.body(), StandardCharsets.UTF_8))
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"sv\">", "<p>Välkommen till forskningspodden.</p>");
        assertThat(Strand.html(new NewestPartPage().page(Requests.reader()))).contains("Börja med en fråga");
    }

    @Test
    void whatIsMissingStandsBesideItsFieldAndNothingIsLost() throws Exception {
        importFeed(FEED);

        Response answer = newEpisode(Requests.editor()
                .with("avsikt", "vidare")
                .with("sammanfattning", "Min <text>")
                .upload("ljudfil", strand.mp3(), "../../etc/avsnitt-1.mp3"));

        assertThat(((Html) answer).status()).isEqualTo(422);
        String form = Strand.html(answer);
        assertThat(form)
                .contains(
                        "3 uppgifter behöver rättas", "href=\"#titel\"", "href=\"#textversion\"", "href=\"#malgrupp\"")
                .contains("id=\"titel-error\"", "aria-describedby=\"titel-hint titel-error\"")
                .contains("Min &lt;text&gt;", "Nu: avsnitt-1.mp3, 1:00")
                .doesNotContain("href=\"#ljudfil\"", "etc/");
        assertThat(strand.episodes.count(EpisodeStatus.DRAFT)).isEqualTo(1);

        String kept = form.replaceAll("(?s).*name=\"ljud\" value=\"([^\"]+)\".*", "$1");
        Redirect saved = (Redirect) newEpisode(whole().with("avsikt", "vidare").with("ljud", kept));
        assertThat(strand.episodes.find(id(saved.path())).orElseThrow().sound()).isPresent();
    }

    @Test
    void aDraftNeedsOnlyATitle() throws Exception {
        importFeed(FEED);

        assertThat(((Html) newEpisode(Requests.editor().with("avsikt", "spara"))).status())
                .isEqualTo(422);
        Redirect saved =
                (Redirect) newEpisode(Requests.editor().with("avsikt", "spara").with("titel", "Bara titel"));

        assertThat(saved.notice()).contains("Avsnittet är sparat.");
        EpisodeId id = id(saved.path() + "/");
        assertThat(Strand.html(before(id)))
                .contains("4 uppgifter saknas.", "/andra#ljudfil", "/andra#textversion")
                .doesNotContain("Publicera</button>");
        Response refused = publish(id, 1);
        assertThat(((Html) refused).status()).isEqualTo(422);
        assertThat(strand.episodes.find(id).orElseThrow().status()).isEqualTo(EpisodeStatus.DRAFT);
    }

    @Test
    void aFileThatIsNoSoundIsNamedInTheSentence() throws Exception {
        importFeed(FEED);

        assertThat(Strand.html(newEpisode(whole().upload("ljudfil", strand.file("u", "RIFF0000WAVEfmt "), "x.wav"))))
                .contains("Filen x.wav är okomprimerat ljud. Spara om som mp3 eller m4a.");
        assertThat(Strand.html(newEpisode(whole().upload("ljudfil", strand.file("u", "<html>"), "C:\\x\u202E.mp3"))))
                .contains("Filen x.mp3 är inget ljud som går att spela.");
        strand.media.fill();
        assertThat(Strand.html(newEpisode(whole().upload("ljudfil", strand.mp3(), "a.mp3"))))
                .contains("Filen a.mp3 får inte plats på servern.", "Börja med en fråga");
        assertThat(strand.episodes.count(EpisodeStatus.DRAFT)).isEqualTo(1);
    }

    @Test
    void whatWasBeingWrittenComesBack() throws Exception {
        importFeed(FEED);
        Map<String, String> written = Map.of("titel", "Halv\"färdig", "textversion", "rad 1\nrad 2");

        assertThat(Strand.html(newEpisodePage(Requests.editor().draft("avsnitt", written))))
                .contains("data-draft=\"avsnitt\"", "value=\"Halv&#34;färdig\"", "rad 1\nrad 2", "Här fortsätter du");
    }

    @Test
    void whoSavesSecondLosesNothingAndOverwritesNothing() throws Exception {
        importFeed(FEED);
        EpisodeId id = id(((Redirect) newEpisode(whole().with("avsikt", "spara"))).path() + "/");
        assertThat(save(id, whole().with("version", 1).with("titel", "Deras"))).isInstanceOf(Redirect.class);

        Response second = save(id, whole().with("version", 1).with("titel", "Min"));

        assertThat(((Html) second).status()).isEqualTo(422);
        assertThat(Strand.html(second))
                .contains("Anna Demo sparade en ändring", "value=\"Min\"", "name=\"version\" value=\"2\"");
        assertThat(strand.episodes.find(id).orElseThrow().words().title()).isEqualTo("Deras");
        assertThat(save(id, whole().with("version", 2).with("titel", "Min"))).isInstanceOf(Redirect.class);
        assertThat(strand.episodes.find(id).orElseThrow().words().title()).isEqualTo("Min");
    }

    @Test
    void aPublishedEpisodeKeepsItsTextVersion() throws Exception {
        EpisodeId id = published();

        Response answer = save(id, whole().with("version", 2).with("textversion", " "));

        assertThat(Strand.html(answer)).contains("Utan den får avsnittet inte publiceras.");
        assertThat(strand.episodes.find(id).orElseThrow().words().transcript()).isNotBlank();
    }

    @Test
    void anImportedEpisodeIsPublishedWithItsSoundElsewhereAndItsGuid() throws Exception {
        importFeed(FEED);
        Episode draft = strand.episodes.inState(EpisodeStatus.DRAFT, 1).get(0);
        assertThat(Strand.html(before(draft.id()))).contains("En uppgift saknas.", "Behövs inte");
        save(
                draft.id(),
                Requests.editor()
                        .with("version", 1)
                        .with("titel", "Gammalt avsnitt")
                        .with("textversion", "Allt"));

        assertThat(publish(draft.id(), 2)).isInstanceOf(Redirect.class);

        String elsewhere = "Ljudet ligger hos media.exempel.se.";
        assertThat(Strand.html(list(Requests.reader()))).contains(elsewhere).doesNotContain("Ingen kan se");
        assertThat(Strand.html(new NewestPartPage().page(Requests.reader())))
                .contains(elsewhere)
                .doesNotContain("Ingen kan se");
        assertThat(feed())
                .contains("<guid isPermaLink=\"false\"> behåll-mig </guid>", "https://media.exempel.se/gammalt.mp3")
                .contains("<pubDate>Sun, 31 Jul 2005 16:00:00 GMT</pubDate>");
        assertThat(Strand.html(publicPage("gammalt-avsnitt")))
                .contains("Lyssna hos media.exempel.se")
                .doesNotContain("Ingen kan se vad just du har lyssnat på.");
    }

    @Test
    void aWithdrawnEpisodeIsGoneOutsideAndKeptInside() throws Exception {
        EpisodeId id = published();

        Redirect withdrawn = (Redirect) new WithdrawAction(strand.screen, strand.catalogue, strand.told, strand.clock)
                .answer(Requests.editor().at("episode", id));

        assertThat(withdrawn.notice()).contains("Avsnittet är tillbakadraget.");
        assertThat(strand.notices.sent()).as("nobody is told any more").isEmpty();
        assertThat(feed()).doesNotContain(id.toString());
        assertThat(publicPage("borja-med-en-fraga"))
                .asInstanceOf(type(Problem.class))
                .satisfies(problem -> assertThat(problem.title()).isEqualTo("Avsnittet är tillbakadraget"));
        assertThat(sound(Requests.nobody(), id, "a.mp3")).isInstanceOf(Problem.class);
        assertThat(sound(Requests.reader(), id, "a.mp3")).isInstanceOf(Problem.class);
        assertThat(sound(Requests.editor(), id, "a.mp3")).isInstanceOf(StoredFile.class);
        assertThat(publish(id, 3)).isInstanceOf(Redirect.class);
        assertThat(feed()).contains("urn:uuid:" + id);
        assertThat(strand.notices.sent())
                .singleElement()
                .satisfies(each -> assertThat(each.address()).endsWith("/avsnitt/" + id));
    }

    @Test
    void aClosedChannelIsReadInsideOnly() throws Exception {
        EpisodeId id = published();
        Channel channel = strand.channels.all().get(0);
        strand.channels.save(channel, channel.about(), Optional.empty(), false, strand.clock.instant(), "A");

        assertThat(feedResponse()).isInstanceOf(Problem.class);
        assertThat(publicPage("borja-med-en-fraga")).isInstanceOf(Problem.class);
        assertThat(sound(Requests.nobody(), id, "a.mp3")).isInstanceOf(Problem.class);
        assertThat(sound(Requests.reader(), id, "a.mp3")).isInstanceOf(StoredFile.class);
        assertThat(Strand.html(episode(Requests.reader(), id))).doesNotContain("/podcast/p/", "#prenumerera");
        assertThat(Strand.html(channelPage(Requests.reader()))).contains("inte öppen för alla");
    }

    @Test
    void theSettingClosesEveryPublicPage() throws Exception {
        published();
        Catalogue closed = new Catalogue(strand.channels, strand.episodes, new Choices(false, new ChosenSettings()));

        assertThat(new FeedPage(strand.screen, closed).answer(Requests.nobody().at("channel", "alvmarks-podd")))
                .isInstanceOf(Problem.class);
    }

    @Test
    void eachPersonsChoiceDecidesHowManyStandOnAPage() throws Exception {
        importFeed(FEED);
        Channel channel = strand.channels.all().get(0);
        for (int i = 1; i <= 5; i++) {
            Words words = new Words("Nummer " + i, "s", "t", "m");
            Episode draft = strand.episodes.create(channel.id(), words, Optional.empty(), strand.clock.instant(), "A");
            strand.episodes.publish(draft, strand.clock.instant().plusSeconds(i), "A");
        }
        String reader = Requests.reader().principal().id();
        Choices choices = new Choices(true, new ChosenSettings().by(reader, "episodes.per.page", "2"));
        EpisodesPage pages = new EpisodesPage(strand.screen, strand.catalogue, choices);

        assertThat(Strand.html(pages.answer(Requests.reader())))
                .contains("Senaste avsnittet", "Nummer 5", "Nummer 4", "href=\"/podcast?sida=2\"")
                .doesNotContain("Nummer 3", "Nyare avsnitt");
        assertThat(Strand.html(pages.answer(Requests.reader().with("sida", "3"))))
                .contains("Nummer 1", "href=\"/podcast?sida=2\"")
                .doesNotContain("Nummer 2", "Äldre avsnitt", "Senaste avsnittet");
        assertThat(Strand.html(pages.answer(Requests.reader().with("sida", "99"))))
                .contains("Nummer 1", "href=\"/podcast?sida=2\"")
                .doesNotContain("Nummer 2", "Äldre avsnitt");
        assertThat(Strand.html(pages.answer(Requests.reader().with("sida", "x"))))
                .contains("Nummer 5");
        assertThat(Strand.html(
                        new EpisodesPage(strand.screen, strand.catalogue, new Choices(true, new ChosenSettings()))
                                .answer(Requests.reader())))
                .contains("Nummer 1");
    }

    @Test
    void theTextVersionIsSearched() throws Exception {
        EpisodeId id = published();

        assertThat(Strand.html(episode(Requests.reader().with("sok", "LYSSNADE"), id)))
                .contains("En träff på LYSSNADE.", "<mark>lyssnade</mark>");
        assertThat(Strand.html(episode(Requests.reader().with("sok", "<.*"), id)))
                .contains("Inga träffar på &lt;.*.")
                .doesNotContain("<mark>");
    }

    @Test
    void theChannelIsCompletedInItsForm() throws Exception {
        importFeed(FEED);
        ChannelFormPage page = new ChannelFormPage(strand.screen, strand.catalogue);
        ChannelSaveAction action = new ChannelSaveAction(strand.screen, strand.catalogue, strand.covers, strand.clock);
        assertThat(Strand.html(page.answer(Requests.editor().at("channel", "alvmarks-podd"))))
                .contains("value=\"Älvmarks &lt;podd>\"", "Education &gt; Courses", "name=\"version\" value=\"1\"");

        assertThat(Strand.html(action.answer(
                        channelForm().with("epost", "inte en adress").with("version", 1))))
                .contains("Skriv en hel e-postadress", "aria-describedby=\"epost-hint epost-error\"");
        Path cover = strand.file("omslag", Covers.png(1400, 1400));
        assertThat(action.answer(channelForm().with("version", 1).upload("omslag", cover, "o.png")))
                .isInstanceOf(Redirect.class);
        assertThat(Strand.html(action.answer(channelForm().with("version", 1))))
                .contains("Anna Demo sparade en ändring");

        assertThat(Strand.html(channelPage(Requests.editor()))).doesNotContain("Det här behöver kompletteras");
        assertThat(feed())
                .contains(
                        "<itunes:category text=\"Education\"><itunes:category text=\"Courses\">",
                        "<podcast:locked owner");
    }

    @Test
    void englishIsWhole() throws Exception {
        EpisodeId id = published();

        assertThat(Strand.html(episode(Requests.reader().in(Locale.ENGLISH), id)))
                .contains("Nobody can see what you have listened to.", "Text version");
    }

    @Test
    void healthTellsOfASoundThatIsGone() throws Exception {
        EpisodeId id = published();
        PodcastHealth health = new PodcastHealth(strand.screen, strand.episodes, strand.media);
        assertThat(health.check()).isEqualTo(Health.ok());

        strand.media.lose(
                strand.episodes.find(id).orElseThrow().sound().orElseThrow().media());

        assertThat(health.check().message())
                .isEqualTo("Ett publicerat avsnitt saknar sin ljudfil, till exempel Börja med en fråga."
                        + " Återställ mediemappen från säkerhetskopian.");
    }

    @Test
    void ourFeedCanBeImportedByAnother() throws Exception {
        EpisodeId id = published();

        var read = FeedReader.read(new java.io.ByteArrayInputStream(((Data) feedResponse()).body()));

        assertThat(read.items().get(0).guid().orElseThrow().value()).isEqualTo("urn:uuid:" + id);
    }

    private EpisodeId published() throws Exception {
        importFeed(FEED);
        Redirect saved =
                (Redirect) newEpisode(whole().with("avsikt", "vidare").upload("ljudfil", strand.mp3(), "a.mp3"));
        EpisodeId id = id(saved.path());
        assertThat(publish(id, 1)).isInstanceOf(Redirect.class);
        return id;
    }

    private static FakeRequest whole() {
        return Requests.editor()
                .with("kanal", "alvmarks-podd")
                .with("titel", "Börja med en fråga")
                .with("sammanfattning", "Om att börja med en fråga.")
                .with("textversion", "Välkommen till forskningspodden.\r\n\r\nTack för att du lyssnade.")
                .with("malgrupp", "Enhetschefer");
    }

    private static FakeRequest channelForm() {
        return Requests.editor()
                .at("channel", "alvmarks-podd")
                .with("titel", "Älvmarks podd")
                .with("webbplats", "https://exempel.se")
                .with("beskrivning", "Om forskning")
                .with("sprak", "sv")
                .with("kategori", "Education > Courses")
                .with("stotande", "nej")
                .with("avsandare", "Älvmarks kommun")
                .with("epost", "podd@exempel.se")
                .with("oppen", "ja")
                .with("last", "ja");
    }

    private static EpisodeId id(String path) {
        return EpisodeId.parse(path.split("/")[3]).orElseThrow();
    }

    private Response importFeed(String feed) throws Exception {
        return new ImportAction(strand.screen, strand.catalogue, strand.feeds, strand.clock)
                .answer(Requests.editor().with("oppen", "ja").upload("flode", strand.file("feed", feed), "feed.xml"));
    }

    private Response list(FakeRequest request) {
        return new EpisodesPage(strand.screen, strand.catalogue, strand.choices).answer(request);
    }

    private Response newEpisodePage(FakeRequest request) {
        return new NewEpisodePage(strand.screen, strand.catalogue, strand.forms, strand.sounds).answer(request);
    }

    private Response newEpisode(FakeRequest request) throws Exception {
        return new NewEpisodeAction(strand.screen, strand.catalogue, strand.forms, strand.intake, strand.clock)
                .answer(request);
    }

    private Response save(EpisodeId id, FakeRequest request) throws Exception {
        return new SaveEpisodeAction(strand.screen, strand.catalogue, strand.forms, strand.intake, strand.clock)
                .answer(request.at("episode", id));
    }

    private Response before(EpisodeId id) {
        return new BeforePublishingPage(strand.screen, strand.catalogue, strand.steps)
                .answer(Requests.editor().at("episode", id));
    }

    private Response publish(EpisodeId id, long version) {
        return new PublishAction(strand.screen, strand.catalogue, strand.steps, strand.told, strand.clock)
                .answer(Requests.editor().at("episode", id).with("version", version));
    }

    private Response episode(FakeRequest request, EpisodeId id) {
        return new EpisodePage(strand.screen, strand.catalogue).answer(request.at("episode", id));
    }

    private Response publicPage(String slug) {
        return new PublicEpisodePage(strand.screen, strand.catalogue)
                .answer(Requests.nobody().at("channel", "alvmarks-podd").at("episode", slug));
    }

    private Response channelPage(FakeRequest request) {
        return new ChannelPage(strand.screen, strand.catalogue).answer(request.at("channel", "alvmarks-podd"));
    }

    private Response sound(FakeRequest request, EpisodeId id, String name) {
        return new SoundPage(strand.screen, strand.catalogue)
                .answer(request.at("episode", id).at("name", name));
    }

    private Response feedResponse() {
        return new FeedPage(strand.screen, strand.catalogue)
                .answer(Requests.nobody().at("channel", "alvmarks-podd"));
    }

    private String feed() {
        return new String(((Data) feedResponse()).body(), StandardCharsets.UTF_8);
    }

    /** The part on Start as a page, so that it is rendered like one. */
    private final class NewestPartPage {
        Response page(FakeRequest request) {
            return Response.page(
                    "",
                    new NewestPart(strand.screen, strand.catalogue)
                            .render(request)
                            .orElseThrow());
        }
    }
}
