package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every secret that people hold is brought to the product, rightly and wrongly: codes of links, passwords, sessions, tokens of
 * forms, keys and codes of the second step. Afterwards none of them stands in the log, nor in any other file or row.
 */
final class SecretsIT {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @TempDir
    Path home;

    private final Map<String, String> secrets = new LinkedHashMap<>();

    @Test
    void noneIsInTheLogOrAnywhereElse() throws Exception {
        try (Server server = Server.start(home)) {
            secrets.put("the code that sets up", after(server.firstAddress().getRawQuery(), "="));
            Person anna = Person.first(server);
            secrets.put("a password", Person.PASSWORD);
            secrets.put("a session", cookie(anna, "__Host-sid"));
            secrets.put("the token of a form", anna.csrf());
            wrongSignIns(server);
            invitation(server, anna);
            ownAddress(server, anna);
            secondStep(server, anna);
            unknownLinks(server);
        }

        Map<String, List<String>> seen = new HashMap<>();
        for (Map.Entry<String, String> secret : secrets.entrySet()) {
            assertThat(secret.getValue()).as(secret.getKey()).hasSizeGreaterThan(5);
            List<String> places = Canary.seen(home, List.of(secret.getValue()));
            if (!places.isEmpty()) {
                seen.put(secret.getKey(), places);
            }
        }
        assertThat(seen).isEmpty();
        assertThat(secrets).hasSizeGreaterThan(20);
        assertThat(Files.readString(home.resolve("log/samverkstad.log")))
                .as("the log was written")
                .contains("ready");
        assertThat(Canary.seen(home, List.of("kanarie.bo")))
                .as("the search itself")
                .isNotEmpty();
    }

    private void wrongSignIns(Server server) throws Exception {
        Person guest = Person.guest(server);
        keep("a wrong password", "Fel-hemlighet-Q7zK41");
        keep("a password in the field for the name", "Hemlig.i.namnfaltet-W2pL90");
        for (String[] pair : new String[][] {
            {Person.USER, "Fel-hemlighet-Q7zK41"}, {"Hemlig.i.namnfaltet-W2pL90", "Fel-hemlighet-Q7zK41"}
        }) {
            String page = guest.get("/logga-in").body();
            HttpResponse<String> answer =
                    guest.post("/logga-in", Html.form(page, "/logga-in").with("user", pair[0], "password", pair[1]));
            assertThat(answer.statusCode()).isEqualTo(422);
        }
    }

    private void invitation(Server server, Person anna) throws Exception {
        anna.get("/enheter/person/ny");
        HttpResponse<String> added =
                anna.post("/enheter/person/ny", Map.of("namn", "Bo Ek", "inloggning", "kanarie.bo", "act", "bjud-in"));
        String link = found("id=\"inbjudan-lank\"[^>]*value=\"[a-z]+://[^/\"]+(/[^\"]+)\"", added.body());
        keep("the secret of an invitation", link.substring(link.lastIndexOf('/') + 1));
        Person bo = Person.guest(server);
        bo.get(link);
        keep("a password that is too plain", "Samverkstad1");
        keep("a password that does not fit", "Inte-samma-hemlighet-X3");
        assertThat(bo.post(link, Map.of("password", "Samverkstad1", "again", "Inte-samma-hemlighet-X3"))
                        .statusCode())
                .isEqualTo(422);
        keep("a password that was chosen", "en helt egen mening om lom och tärna");
        Map<String, String> chosen = Map.of(
                "password", "en helt egen mening om lom och tärna", "again", "en helt egen mening om lom och tärna");
        assertThat(bo.post(link, chosen).statusCode()).isEqualTo(303);
        bo.get("/");
        keep("a session by invitation", cookie(bo, "__Host-sid"));
    }

    private void ownAddress(Server server, Person anna) throws Exception {
        String page = "/mitt-konto/adresser";
        HttpResponse<String> made = anna.post(page, Map.of("till", "core/andringar", "password", Person.PASSWORD));
        String address = found("id=\"adress\"[^>]*value=\"[a-z]+://[^/\"]+(/adress/[^\"]+)\"", made.body());
        keep("the secret of an own address", address.replaceAll("^/adress/|\\.ics$", ""));
        assertThat(Person.guest(server).get(address).statusCode()).isEqualTo(200);
        assertThat(anna.get(address.replace(".ics", ".xml")).statusCode()).isEqualTo(410);
        anna.post(page, Map.of("aterkalla", "core/andringar"));
        assertThat(Person.guest(server).get(address).statusCode()).isEqualTo(410);
    }

    private void secondStep(Server server, Person anna) throws Exception {
        anna.get("/mitt-konto/tva-steg");
        keep("a wrong password asked for once more", "Annan-hemlighet-R5tY77");
        anna.post("/mitt-konto/tva-steg", Map.of("password", "Annan-hemlighet-R5tY77", "act", "borja"));
        HttpResponse<String> begun =
                anna.post("/mitt-konto/tva-steg", Map.of("password", Person.PASSWORD, "act", "borja"));
        assertThat(begun.statusCode()).isEqualTo(303);
        String key = found(
                "([A-Z2-7]{4}(?: [A-Z2-7]{4}){7})",
                anna.get("/mitt-konto/tva-steg").body());
        keep("the key of the second step, as shown", key);
        keep("the key of the second step", key.replace(" ", ""));
        HttpResponse<String> codes = anna.post(
                "/mitt-konto/tva-steg", Map.of("act", "bekrafta", "kod", code(key.replace(" ", ""), Instant.now())));
        assertThat(codes.statusCode()).as(Html.main(codes.body())).isEqualTo(200);
        Matcher paper = Pattern.compile("<code[^>]*>([^<]{8,})</code>").matcher(codes.body());
        List<String> found = new ArrayList<>();
        while (paper.find()) {
            found.add(paper.group(1));
            keep("code on paper " + found.size(), paper.group(1));
        }
        assertThat(found).hasSizeGreaterThanOrEqualTo(8);
        Person again = Person.guest(server);
        HttpResponse<String> half = again.signIn(Person.PASSWORD, "/");
        assertThat(Person.location(half)).startsWith("/logga-in/kod");
        String page = again.follow(half).body();
        again.post("/logga-in/kod", Html.form(page, "/logga-in/kod").with("kod", "ZZZZ-ZZZZ-ZZZZ"));
        page = again.get("/logga-in/kod").body();
        HttpResponse<String> entered =
                again.post("/logga-in/kod", Html.form(page, "/logga-in/kod").with("kod", found.get(0)));
        assertThat(entered.statusCode()).as(Html.main(entered.body())).isEqualTo(303);
        again.get("/");
        keep("a session with two steps", cookie(again, "__Host-sid"));
    }

    /** In addresses, where a careless program would log them. */
    private void unknownLinks(Server server) throws Exception {
        Person guest = Person.guest(server);
        for (String path : List.of(
                "/adress/",
                "/avsluta-brev/",
                "/inbjudan/",
                "/nytt-losenord/",
                "/finns-inte?token=",
                "/podcast/",
                "/?nyckel=")) {
            String secret = "Q9xkanarie" + Integer.toHexString(path.hashCode());
            keep("a secret behind " + path, secret);
            guest.get(path + secret);
        }
        keep("a cookie that nobody gave", "Q9xkanarie0000000cookie");
        Person.guest(server).carrying("__Host-sid=Q9xkanarie0000000cookie").get("/");
    }

    private void keep(String name, String secret) {
        secrets.put(name, secret);
    }

    private static String cookie(Person person, String name) {
        return found(Pattern.quote(name) + "=([^;]+)", person.cookieHeader());
    }

    private static String after(String text, String mark) {
        return text.substring(text.indexOf(mark) + 1);
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    /** As an authenticator app makes it (RFC 6238). */
    private static String code(String base32, Instant at) throws Exception {
        ByteBuffer key = ByteBuffer.allocate(base32.length() * 5 / 8);
        int bits = 0;
        int held = 0;
        for (char letter : base32.toCharArray()) {
            bits = bits << 5 | ALPHABET.indexOf(letter);
            held += 5;
            if (held >= 8) {
                held -= 8;
                key.put((byte) (bits >> held));
            }
        }
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key.array(), "RAW"));
        byte[] hash = mac.doFinal(ByteBuffer.allocate(8)
                .putLong(Math.floorDiv(at.getEpochSecond(), 30))
                .array());
        int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 0xf, 4).getInt() & 0x7fffffff;
        return "%06d".formatted(number % 1_000_000);
    }
}
