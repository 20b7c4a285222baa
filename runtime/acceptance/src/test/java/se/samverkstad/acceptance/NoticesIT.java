package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.acceptance.Colleagues.Colleague;
import se.samverkstad.api.people.RoleKeys;

/** Notices in the running product: who gets which, across kill -9, and with a module that goes and comes back. */
final class NoticesIT {
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final Pattern LINE = Pattern.compile("href=\"(/aviseringar/[0-9a-f-]{36})\">([^<]*)</a>");
    private static final String INSTALLED = "Forskningspodd är installerad, version ";
    private static final String PAUSED = "Forskningspodd är pausad.";
    private static final String EPISODE = "Nytt avsnitt: Om att fråga";

    @TempDir
    Path home;

    @Test
    void eachIsToldWhatConcernsThemOnceWhateverStopsTheServer() throws Exception {
        Server server = Server.start(home);
        Person anna;
        Colleague lisa;
        Colleague rune;
        Colleague sune;
        String episode;
        try {
            anna = Person.first(server);
            Colleagues colleagues = new Colleagues(server, anna);
            sune = colleagues.invited("sune", RoleKeys.SYSTEM_MANAGER, "");
            assertThat(new Moduler(anna).change("install", "podcast")).contains("Forskningspodd är installerad");
            lisa = colleagues.invited("lisa", RoleKeys.READER, "");
            rune = colleagues.invited("rune", "", "");
            await(sune.browser(), INSTALLED);
            assertThat(sentences(anna)).as("whoever did it knows already").isEmpty();

            Podcast podcast = new Podcast(anna);
            podcast.channel();
            episode = podcast.published("Om att fråga", "fraga.mp3", Sound.mp3());
            await(lisa.browser(), EPISODE);
            assertThat(sentences(rune.browser())).as("who may not listen").isEmpty();
            assertThat(sentences(anna)).as("whoever published it").isEmpty();

            // The change is made; whether it was told before the kill, nobody knows.
            server.change("pause", "podcast", null);
        } finally {
            server.kill();
        }
        try (Server again = Server.start(home)) {
            Person lisaAgain = carried(again, lisa.browser());
            Person suneAgain = carried(again, sune.browser());
            await(suneAgain, PAUSED);
            assertThat(sentences(suneAgain)).filteredOn(PAUSED::equals).hasSize(1);
            assertThat(sentences(suneAgain))
                    .filteredOn(each -> each.startsWith(INSTALLED))
                    .hasSize(1);
            assertThat(sentences(lisaAgain))
                    .as("with the module its notices are away")
                    .isEmpty();

            again.change("enable", "podcast", null);
            assertThat(sentences(lisaAgain)).containsExactly(EPISODE);
            assertThat(lisaAgain.get("/").body()).contains("Aviseringar (1)");
            opened(lisaAgain, episode);
        }
    }

    private static void opened(Person lisa, String episode) throws Exception {
        Matcher line = LINE.matcher(lisa.get("/aviseringar").body());
        assertThat(line.find()).isTrue();
        String own = line.group(1);
        assertThat(lisa.get(own, "Sec-Purpose", "prefetch").statusCode()).isEqualTo(303);
        assertThat(lisa.get("/").body()).as("looking ahead reads nothing").contains("Aviseringar (1)");

        HttpResponse<String> there = lisa.get(own);
        assertThat(there.statusCode()).isEqualTo(303);
        assertThat(Person.location(there)).isEqualTo(episode);
        assertThat(lisa.get("/").body()).contains(">Aviseringar</a>").doesNotContain("Aviseringar (1)");
        assertThat(Html.main(lisa.get("/mitt-konto/uppgifter").body())).contains("Aviseringar");

        HttpResponse<String> nothing = lisa.post("/aviseringar", Map.of("avisering", "finns-inte"));
        assertThat(nothing.statusCode()).isEqualTo(303);
    }

    /** Someone who goes on in the same browser after a restart, at whatever port. */
    private static Person carried(Server server, Person before) {
        return Person.guest(server).carrying(before.cookieHeader());
    }

    private static List<String> sentences(Person person) throws Exception {
        List<String> found = new ArrayList<>();
        Matcher line = LINE.matcher(person.get("/aviseringar").body());
        while (line.find()) {
            found.add(Html.text(line.group(2)));
        }
        return found;
    }

    private static void await(Person person, String sentence) throws Exception {
        Await.answer(
                sentence,
                LIMIT,
                () -> sentences(person),
                all -> all.stream().anyMatch(each -> each.startsWith(sentence)));
    }
}
