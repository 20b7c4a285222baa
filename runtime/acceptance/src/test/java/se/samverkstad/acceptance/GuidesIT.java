package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.people.RoleKeys;

/** Guides in the running product: each role has a first day whose every step can be taken, and progress outlives all. */
final class GuidesIT {
    private static final Pattern MINE = Pattern.compile("(?s)aria-labelledby=\"dina\"(.*?)</section>");
    private static final Pattern GUIDE = Pattern.compile("href=\"(/guider/[^\"]+)\"");
    private static final Pattern STEP = Pattern.compile("href=\"([^\"]+)\">Gå dit<");
    private static final Pattern COUNT = Pattern.compile("(\\d+) av (\\d+) steg klara");
    private static final String ADMINISTRATION = "/guider/manage-system";
    private static final String LISTENING = "/guider/podcast/listen";

    @TempDir
    Path home;

    @Test
    void everyRoleHasAFirstDayWhoseStepsCanBeTaken() throws Exception {
        try (Server server = Server.start(home)) {
            Person anna = Person.first(server);
            server.change("install", "podcast", null);
            Podcast podcast = new Podcast(anna);
            podcast.channel();
            podcast.published("Ett avsnitt", "ett.mp3", Sound.mp3());
            Colleagues colleagues = new Colleagues(server, anna);
            String north = colleagues.unit("Norr");
            Map<String, Person> people = new LinkedHashMap<>();
            people.put("administrator", anna);
            for (String role : RoleKeys.ALL) {
                people.put(role, colleagues.invited(role, role, "").browser());
            }
            people.put("guest", colleagues.guest("Blåsippan", north));
            int steps = 0;
            for (Map.Entry<String, Person> each : people.entrySet()) {
                List<String> mine = mine(each.getValue());
                assertThat(mine).as(each.getKey()).isNotEmpty();
                for (String guide : mine) {
                    steps += follow(each.getValue(), guide, each.getKey());
                }
            }
            assertThat(mine(anna)).startsWith(ADMINISTRATION);
            assertThat(mine(Objects.requireNonNull(people.get(RoleKeys.EMPLOYEE))))
                    .containsExactly("/guider/employee", LISTENING);
            assertThat(mine(Objects.requireNonNull(people.get("guest")))).containsExactly("/guider/representative");
            assertThat(mine(Objects.requireNonNull(people.get(RoleKeys.STEERING_MEMBER))))
                    .containsExactly("/guider/steering-group", LISTENING);
            steps += follow(anna, "/guider/developer", "developer");
            Figures.write("guides", "people %d, steps of their first days that answered %d", people.size(), steps);
        }
    }

    /** Takes every step as that person; answers how many. */
    private static int follow(Person person, String guide, String who) throws Exception {
        HttpResponse<String> page = person.get(guide);
        assertThat(page.statusCode()).as(who + " " + guide).isEqualTo(200);
        List<String> addresses = found(STEP, page.body());
        assertThat(addresses).as(who + " " + guide).hasSizeGreaterThanOrEqualTo(2);
        for (String address : addresses) {
            String path = address.split("#", 2)[0].replace("&amp;", "&");
            assertThat(person.get(path).statusCode())
                    .as(who + " " + guide + " → " + address)
                    .isEqualTo(200);
        }
        return addresses.size();
    }

    @Test
    void aStepIsDoneForThePersonAndProgressOutlivesPauseAndRestart() throws Exception {
        try (Server server = Server.start(home)) {
            Person anna = Person.first(server);
            assertThat(anna.get(LISTENING).statusCode()).isEqualTo(404);
            server.change("install", "podcast", null);
            assertThat(anna.get("/guider").body()).doesNotContain(LISTENING);
            Podcast podcast = new Podcast(anna);
            podcast.channel();
            podcast.published("Ett avsnitt", "ett.mp3", Sound.mp3());

            String before = anna.get(ADMINISTRATION).body();
            int done = count(before);
            assertThat(before).contains("Ta en säkerhetskopia nu");
            HttpResponse<String> acted = anna.post(
                    "/guider/steg",
                    Map.of("guide", "core/manage-system", "steg", "first.step.backup", "gor", "gor-at-mig"));
            assertThat(acted.statusCode()).as(Html.main(acted.body())).isEqualTo(303);
            assertThat(Person.location(acted)).isEqualTo(ADMINISTRATION + "#steg-first-step-backup");
            String after = anna.get(ADMINISTRATION).body();
            assertThat(count(after)).isEqualTo(done + 1);
            assertThat(anna.get("/drift?flik=sakerhetskopia").statusCode()).isEqualTo(200);

            mark(anna, "podcast/listen", "guide.step.read");
            assertThat(count(anna.get(LISTENING).body())).isEqualTo(1);
            server.change("pause", "podcast", null);
            HttpResponse<String> away = anna.get(LISTENING);
            assertThat(away.statusCode()).isEqualTo(404);
            assertThat(away.body()).contains("Guiden hör till Forskningspodd", "finns det du har gjort kvar");
            assertThat(anna.get("/guider").body()).doesNotContain(LISTENING);
            server.change("enable", "podcast", null);
            assertThat(count(anna.get(LISTENING).body())).isEqualTo(1);
        }
        try (Server again = Server.start(home)) {
            Person anna = Person.signedIn(again);
            assertThat(count(anna.get(LISTENING).body())).isEqualTo(1);
            String start = anna.get("/").body();
            assertThat(start).contains("Din första dag", ADMINISTRATION);
            // The server of a test is one for development: then whoever manages modules has a second first day.
            for (String guide : List.of("core/manage-system", "core/developer")) {
                anna.post("/guider/steg", Map.of("guide", guide, "gor", "undan", "fran", "start"));
            }
            assertThat(anna.get("/").body()).doesNotContain("Din första dag");
            assertThat(anna.get("/guider").body()).contains(ADMINISTRATION);
            HttpResponse<String> file = anna.get("/mitt-konto/uppgifter");
            assertThat(file.body()).contains("Hur långt var och en har kommit i guiderna");
        }
    }

    private static void mark(Person person, String guide, String step) throws Exception {
        HttpResponse<String> answer = person.post("/guider/steg", Map.of("guide", guide, "steg", step, "gor", "klar"));
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private static List<String> mine(Person person) throws Exception {
        Matcher mine = MINE.matcher(person.get("/guider").body());
        return mine.find() ? found(GUIDE, mine.group(1)) : List.of();
    }

    private static List<String> found(Pattern pattern, String page) {
        List<String> found = new ArrayList<>();
        Matcher each = pattern.matcher(page);
        while (each.find()) {
            found.add(each.group(1));
        }
        return found;
    }

    private static int count(String page) {
        Matcher count = COUNT.matcher(page);
        assertThat(count.find()).as(Html.main(page)).isTrue();
        return Integer.parseInt(count.group(1));
    }
}
