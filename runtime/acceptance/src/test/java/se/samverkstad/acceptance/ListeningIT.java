package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.acceptance.Colleagues.Colleague;
import se.samverkstad.api.people.RoleKeys;

/**
 * "Ingen kan se vad just du har lyssnat på." stands beside every player, so it has to be true: somebody listens to one of two
 * episodes, in every way there is, and afterwards nothing in any row, log or file tells who listened or to what.
 */
final class ListeningIT {
    private static final String NAME = "lyssnarelisa";
    private static final String HEARD = "Avsnittet som hörs";
    private static final Pattern SOUND = Pattern.compile("data-sv-play=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("href=\"(/podcast/(?:text|flode|ljud|p)/[^\"#]+)\"");

    @TempDir
    Path home;

    @Test
    void nobodyCanSeeWhatAPersonHasListenedTo() throws Exception {
        List<String> who;
        List<String> what;
        Map<String, String> rows;
        Map<String, String> files;
        int asked;
        try (Server server = Server.start(home)) {
            Person anna = Person.first(server);
            server.change("install", "podcast", null);
            Podcast podcast = new Podcast(anna);
            String channel = podcast.channel();
            podcast.published("Ett annat avsnitt", "annat.mp3", Sound.mp3());
            String episode = podcast.published(HEARD, "hors.mp3", Sound.mp3());
            Colleague lisa = new Colleagues(server, anna).invited(NAME, RoleKeys.READER, "");
            String token = lisa.browser().cookieHeader().replaceAll(".*__Host-sid=([^;]+).*", "$1");
            String page = lisa.browser().get(episode).body();
            String sound = group(SOUND, page);
            who = identifiers(lisa.id(), NAME, token, sha256(token));
            what = new ArrayList<>(identifiers(last(episode), HEARD, last(sound)));
            what.addAll(mediaOf(last(episode)));
            assertThat(Html.main(page)).contains("Ingen kan se vad just du har lyssnat på.");
            assertThat(Canary.seen(home, who)).as("the search finds a person").isNotEmpty();
            assertThat(Canary.seen(home, what))
                    .as("the search finds an episode")
                    .isNotEmpty();
            rows = rows();
            files = files();

            asked = listen(lisa.browser(), page, episode, sound, channel);
            asked += listen(Person.guest(server), page, episode, sound, channel);
        }
        assertThat(asked).as("ways to listen and read that were tried").isGreaterThanOrEqualTo(12);
        for (Map.Entry<String, String> row : rows().entrySet()) {
            if (!row.getValue().equals(rows.get(row.getKey()))) {
                assertThat(row.getValue()).as(row.getKey()).doesNotContain(what);
                if (who.stream().anyMatch(row.getValue()::contains)) {
                    assertThat(row.getKey())
                            .as("what changes of a person who listens")
                            .contains("_session");
                }
            }
        }
        for (Map.Entry<String, String> file : files().entrySet()) {
            String before = files.getOrDefault(file.getKey(), "");
            if (!file.getValue().equals(before)) {
                String fresh = file.getValue().startsWith(before)
                        ? file.getValue().substring(before.length())
                        : file.getValue();
                assertThat(fresh).as(file.getKey()).doesNotContain(what).doesNotContain(who);
            }
        }
        assertThat(linked(who, what))
                .as("rows that tell of the person and of the episode")
                .isEmpty();
    }

    private int listen(Person person, String page, String episode, String sound, String channel) throws Exception {
        int asked = 0;
        String open = "/podcast/p/" + last(channel);
        List<String> addresses = new ArrayList<>(List.of("/podcast", open, episode, sound));
        LINK.matcher(person.get(open).body()).results().forEach(link -> addresses.add(link.group(1)));
        LINK.matcher(page).results().forEach(link -> addresses.add(link.group(1)));
        for (String address : new TreeSet<>(addresses)) {
            HttpResponse<byte[]> whole = person.ask(
                    "GET",
                    address,
                    BodyPublishers.noBody(),
                    BodyHandlers.ofByteArray(),
                    "Referer",
                    "http://" + episode);
            assertThat(whole.statusCode()).as(address).isIn(200, 303, 403);
            asked += whole.statusCode() == 200 ? 1 : 0;
        }
        for (String range : List.of("bytes=0-99", "bytes=100-", "bytes=-50")) {
            HttpResponse<byte[]> part =
                    person.ask("GET", sound, BodyPublishers.noBody(), BodyHandlers.ofByteArray(), "Range", range);
            asked += part.statusCode() == 206 ? 1 : 0;
        }
        person.ask("HEAD", sound, BodyPublishers.noBody(), BodyHandlers.ofByteArray());
        return asked;
    }

    /** As they are written in rows, addresses and logs. */
    private static List<String> identifiers(String... names) {
        List<String> all = new ArrayList<>();
        for (String name : names) {
            all.add(name);
            if (name.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                all.add(name.replace("-", ""));
                all.add(name.toUpperCase(java.util.Locale.ROOT));
            }
        }
        return all;
    }

    /** What the media store calls the files of an episode. */
    private List<String> mediaOf(String episode) throws Exception {
        List<String> media = new ArrayList<>();
        for (Map.Entry<String, String> row : rows().entrySet()) {
            if (row.getValue().contains(episode)) {
                Matcher hash = Pattern.compile("\\b[0-9a-f]{64}\\b").matcher(row.getValue());
                while (hash.find()) {
                    media.add(hash.group());
                }
            }
        }
        return media;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceAll("\\?.*", "");
    }

    private static String group(Pattern pattern, String body) {
        Matcher found = pattern.matcher(body);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }

    private static String sha256(String token) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> linked(List<String> who, List<String> what) throws Exception {
        return rows().entrySet().stream()
                .filter(row -> who.stream().anyMatch(row.getValue()::contains)
                        && what.stream().anyMatch(row.getValue()::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Every row of every table, as text. */
    private Map<String, String> rows() throws Exception {
        Map<String, String> rows = new TreeMap<>();
        try (Connection connection = Rows.sqlite(home);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery("select name from sqlite_master where type = 'table'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet all = statement.executeQuery("select rowid as at_row, * from \"" + table + "\"")) {
                    while (all.next()) {
                        rows.put(table + " row " + all.getString(1), text(all));
                    }
                } catch (SQLException withoutRowId) {
                    try (ResultSet all = statement.executeQuery("select * from \"" + table + "\"")) {
                        for (int row = 0; all.next(); row++) {
                            rows.put(table + " row " + row, text(all));
                        }
                    }
                }
            }
        }
        return rows;
    }

    private static String text(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            byte[] bytes = row.getBytes(i);
            values.add(row.getString(i)
                    + (bytes == null ? "" : " " + HexFormat.of().formatHex(bytes)));
        }
        return String.join("\n", values);
    }

    /** Every file but those of the database, which is read row by row. */
    private Map<String, String> files() throws Exception {
        Map<String, String> files = new TreeMap<>();
        try (var walk = Files.walk(home)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                String name = home.relativize(path).toString();
                if (!name.startsWith("database/")) {
                    files.put(name, new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }
}
