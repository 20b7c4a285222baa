package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds people, as an administrator does in the browser, and signs them in through their invitation. */
final class Colleagues {
    private static final Pattern LINK = Pattern.compile("id=\"inbjudan-lank\"[^>]*value=\"[a-z]+://[^/\"]+(/[^\"]+)\"");
    private static final Pattern GUEST_LINK =
            Pattern.compile("id=\"gast-lank\"[^>]*value=\"[a-z]+://[^/\"]+(/[^\"]+)\"");
    private static final Pattern PERSON = Pattern.compile("action=\"/enheter/person/([0-9a-f-]{36})\"");
    private static final Pattern UNIT = Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>([^<]*)</option>");

    private final Server server;
    private final Person administrator;

    Colleagues(Server server, Person administrator) {
        this.server = server;
        this.administrator = administrator;
    }

    /** Someone who is signed in. @param id of the person */
    record Colleague(String id, Person browser) {}

    /** @return the id of the unit */
    String unit(String name) throws IOException, InterruptedException {
        administrator.get("/enheter/enhet/ny");
        HttpResponse<String> added =
                administrator.post("/enheter/enhet/ny", Map.of("enhet", name, "niva", "enhet", "act", "spara"));
        assertThat(added.statusCode()).as(Html.main(added.body())).isEqualTo(303);
        Matcher unit = UNIT.matcher(administrator.get("/enheter/person/ny").body());
        while (unit.find()) {
            if (Html.text(unit.group(2)).endsWith(name)) {
                return unit.group(1);
            }
        }
        throw new AssertionError("the unit " + name + " cannot be chosen");
    }

    /**
     * Adds a person without a title and takes the invitation.
     *
     * @param role empty for none
     * @param unit for which the role is given; empty for the whole organisation
     */
    Colleague invited(String name, String role, String unit) throws IOException, InterruptedException {
        administrator.get("/enheter/person/ny");
        Map<String, String> fields = new LinkedHashMap<>(Map.of("namn", name, "inloggning", name, "act", "bjud-in"));
        fields.putAll(Map.of("enhet", unit, "roll", role, "galler", unit.isEmpty() ? "" : "enheten"));
        HttpResponse<String> added = administrator.post("/enheter/person/ny", fields);
        assertThat(added.statusCode()).as(Html.main(added.body())).isEqualTo(200);
        String path = group(LINK, added.body());
        Person browser = Person.guest(server);
        browser.get(path);
        HttpResponse<String> accepted =
                browser.post(path, Map.of("password", Person.PASSWORD, "again", Person.PASSWORD));
        assertThat(accepted.statusCode()).as(Html.main(accepted.body())).isEqualTo(303);
        browser.get("/");
        return new Colleague(group(PERSON, added.body()), browser);
    }

    /**
     * Invites a service user or citizen by a link, who joins under that name.
     *
     * @param unit empty for the whole organisation
     */
    Person guest(String name, String unit) throws IOException, InterruptedException {
        administrator.get("/enheter/inbjudna/ny");
        Map<String, String> fields = new LinkedHashMap<>(Map.of("namn", "Bo", "syfte", "Att utveckla bemötandet"));
        String last = LocalDate.now(ZoneId.of("Europe/Stockholm")).plusDays(30).toString();
        fields.putAll(Map.of("enhet", unit, "till", last, "epost", "", "sprak", "sv", "act", "bjud-in"));
        HttpResponse<String> made = administrator.post("/enheter/inbjudna/ny", fields);
        assertThat(made.statusCode()).as(Html.main(made.body())).isEqualTo(200);
        String path = group(GUEST_LINK, made.body());
        Person browser = Person.guest(server);
        browser.get(path + "?steg=2");
        HttpResponse<String> joined =
                browser.post(path, Map.of("namn", name, "password", Person.PASSWORD, "again", Person.PASSWORD));
        assertThat(joined.statusCode()).as(Html.main(joined.body())).isEqualTo(303);
        browser.get("/");
        return browser;
    }

    private static String group(Pattern pattern, String body) {
        Matcher found = pattern.matcher(body);
        assertThat(found.find()).as(pattern + " in " + Html.main(body)).isTrue();
        return found.group(1);
    }
}
