package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What an editor does in Forskningspodd, page by page. */
final class Podcast {
    static final String GUID = "https://podd.example/avsnitt/1";
    static final String CHANNEL_GUID = "917393e3-1b1e-5cef-ace4-edaa54e1f810";

    /** A feed that another platform has written, with all that PSP-1 asks for. */
    static final String FEED = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
                 xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:atom="http://www.w3.org/2005/Atom">
              <channel>
                <atom:link href="https://podd.example/flode" rel="self" type="application/rss+xml"/>
                <title>Forskning på väg</title>
                <link>https://podd.example/</link>
                <description>Om forskning &amp; vardag i socialtjänsten.</description>
                <language>sv</language>
                <podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>
                <podcast:locked>no</podcast:locked>
                <itunes:author>Älvmarks kommun</itunes:author>
                <itunes:explicit>false</itunes:explicit>
                <itunes:image href="https://podd.example/omslag.jpg"/>
                <itunes:category text="Education"/>
                <itunes:owner><itunes:name>Redaktionen</itunes:name><itunes:email>podd@example.se</itunes:email></itunes:owner>
                <item>
                  <title>Första avsnittet</title>
                  <guid isPermaLink="true">https://podd.example/avsnitt/1</guid>
                  <pubDate>Mon, 02 Nov 2026 07:00:00 +0100</pubDate>
                  <description>Vad vi vet om samverkan.</description>
                  <enclosure url="https://podd.example/1.mp3" length="476397" type="audio/mpeg"/>
                  <itunes:duration>59</itunes:duration>
                </item>
              </channel>
            </rss>
            """;

    private final Person editor;

    Podcast(Person editor) {
        this.editor = editor;
    }

    HttpResponse<String> importFeed(String fileName, byte[] feed) throws IOException, InterruptedException {
        Html.Form form = Html.form(editor.get("/podcast/kanaler/ny").body(), "/podcast/kanaler/ny");
        return editor.post(form.action(), Multipart.of(form.fields()).file("flode", fileName, feed));
    }

    /** Imports {@link #FEED}; answers the address of the channel. */
    String channel() throws IOException, InterruptedException {
        HttpResponse<String> answer = importFeed("flode.xml", FEED.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(Html.main(answer.body())).isEqualTo(303);
        return Person.location(answer);
    }

    /** What is sent for a new episode, with the hidden fields of the form as it is now. */
    Multipart newEpisode(String title) throws IOException, InterruptedException {
        Html.Form form = Html.form(editor.get("/podcast/avsnitt/nytt").body(), "/podcast/avsnitt/nytt");
        return Multipart.of(form.with(
                "titel", title,
                "sammanfattning", "Vad avsnittet ger.",
                "textversion", "Det som sägs.\n\nOch lite till.",
                "malgrupp", "Enhetschefer",
                "avsikt", "vidare"));
    }

    HttpResponse<String> sendEpisode(Multipart form) throws IOException, InterruptedException {
        return editor.post("/podcast/avsnitt/nytt", form);
    }

    /** Uploads and publishes; answers the address of the episode's page inside. */
    String published(String title, String fileName, byte[] sound) throws IOException, InterruptedException {
        HttpResponse<String> saved = sendEpisode(newEpisode(title).file("ljudfil", fileName, sound));
        assertThat(saved.statusCode()).as(Html.main(saved.body())).isEqualTo(303);
        String publish = Person.location(saved);
        assertThat(publish).endsWith("/publicera");
        publish(publish);
        return publish.replace("/publicera", "");
    }

    /** Writes the text version that an imported episode lacks, the one thing it does, and publishes it. */
    void complete(String episode) throws IOException, InterruptedException {
        String publish = editor.get(episode + "/publicera").body();
        assertThat(Html.main(publish)).contains("En uppgift saknas.", "Utan den får avsnittet inte publiceras.");
        assertThat(Html.forms(publish)).noneMatch(form -> form.action().endsWith("/publicera"));
        Html.Form form = Html.form(editor.get(episode + "/andra").body(), episode + "/andra");
        HttpResponse<String> saved =
                editor.post(form.action(), Multipart.of(form.with("textversion", "Det som sägs.", "avsikt", "vidare")));
        assertThat(saved.statusCode()).as(Html.main(saved.body())).isEqualTo(303);
        publish(Person.location(saved));
    }

    /** Publishes what is ready for it. */
    void publish(String address) throws IOException, InterruptedException {
        String page = editor.get(address).body();
        assertThat(Html.heading(page)).isEqualTo("Innan du publicerar");
        HttpResponse<String> done =
                editor.post(address, Html.form(page, address).fields());
        assertThat(done.statusCode()).as(Html.main(done.body())).isEqualTo(303);
        assertThat(Html.notice(editor.follow(done).body())).contains("Avsnittet är publicerat");
    }

    /** The fields of the form for a new episode, as this person sees it now. */
    Map<String, String> begun() throws IOException, InterruptedException {
        return Html.form(editor.get("/podcast/avsnitt/nytt").body(), "/podcast/avsnitt/nytt")
                .fields();
    }
}
