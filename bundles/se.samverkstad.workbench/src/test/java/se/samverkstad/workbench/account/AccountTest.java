package se.samverkstad.workbench.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.audit.By;
import se.samverkstad.modules.control.ControlRefusal;
import se.samverkstad.people.Member;
import se.samverkstad.people.MemberWish;
import se.samverkstad.people.NewPerson;
import se.samverkstad.workbench.setup.SetUpProgress;
import se.samverkstad.workbench.web.Browser;
import se.samverkstad.workbench.web.TestWorkbench;

final class AccountTest {
    @TempDir
    Path home;

    private TestWorkbench workbench;
    private Browser guest;

    @BeforeEach
    void start() throws Exception {
        workbench = new TestWorkbench(home);
        guest = workbench.browser();
    }

    @AfterEach
    void stop() throws Exception {
        workbench.close();
    }

    private static Map<String, String> filled(String code) {
        return new HashMap<>(Map.of(
                "code",
                code,
                "name",
                "Anna Ek",
                "user",
                "anna",
                "password",
                TestWorkbench.PASSWORD,
                "again",
                TestWorkbench.PASSWORD));
    }

    private String code() {
        String address = workbench.account.first.get();
        assertThat(address).startsWith("/kom-igang?kod=");
        return address.substring("/kom-igang?kod=".length());
    }

    @Test
    void whoeverHoldsTheCodeBecomesTheFirstAdministratorAndIsSignedIn() throws Exception {
        String code = code();
        HttpResponse<String> form = guest.get("/kom-igang?kod=" + code);
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("value=\"" + code + "\"");

        HttpResponse<String> done = guest.post("/kom-igang", filled(code));

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location")).contains("/kom-igang/1");
        assertThat(workbench
                        .people
                        .session(guest.cookie("__Host-sid"))
                        .orElseThrow()
                        .person()
                        .administrator())
                .isTrue();
        assertThat(workbench.account.progress.next()).contains(1);
        assertThat(workbench.account.first.get()).isEqualTo("/");
    }

    @Test
    void theCodeHoldsOnce() throws Exception {
        String code = code();
        guest.get("/kom-igang?kod=" + code);
        guest.post("/kom-igang", filled(code));
        Browser other = workbench.browser();
        other.get("/logga-in");

        assertThat(other.get("/kom-igang?kod=" + code).statusCode()).isEqualTo(410);
        assertThat(other.post("/kom-igang", filled(code)).statusCode()).isEqualTo(410);
    }

    @Test
    void withoutTheCodeNothingIsShownOrTaken() throws Exception {
        code();
        guest.get("/logga-in");

        assertThat(guest.get("/kom-igang").statusCode()).isEqualTo(403);
        assertThat(guest.get("/kom-igang?kod=wrong").body()).contains("Länken gäller inte");
        assertThat(guest.post("/kom-igang", filled("wrong")).statusCode()).isEqualTo(403);
        assertThat(workbench.people.administratorExists()).isFalse();
    }

    @Test
    void whatIsWrongInTheFormStandsBesideItsFieldAndTheRestIsKept() throws Exception {
        String code = code();
        guest.get("/kom-igang?kod=" + code);
        Map<String, String> fields = filled(code);
        fields.put("password", "12345678");
        fields.put("name", " ");

        HttpResponse<String> answer = guest.post("/kom-igang", fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("bland de vanligaste", "Lösenorden är inte lika", "Skriv ditt namn", "value=\"anna\"")
                .doesNotContain("12345678");
        assertThat(workbench.people.administratorExists()).isFalse();
    }

    @Test
    void signInSaysTheSameOfAWrongNameAndAWrongPassword() throws Exception {
        workbench.people.add(new NewPerson("anna", "Anna", TestWorkbench.PASSWORD, false, "sv"), By.SYSTEM);
        guest.get("/logga-in");

        HttpResponse<String> name = guest.post("/logga-in", Map.of("user", "bo", "password", "x"));
        HttpResponse<String> password = guest.post("/logga-in", Map.of("user", "anna", "password", "x"));

        assertThat(name.statusCode()).isEqualTo(422);
        assertThat(password.body().replace("anna", "bo")).isEqualTo(name.body());
    }

    @Test
    void guessingIsSlowedInWords() throws Exception {
        guest.get("/logga-in");
        for (int attempt = 0; attempt < 5; attempt++) {
            guest.post("/logga-in", Map.of("user", "anna", "password", "x"));
        }

        HttpResponse<String> answer = guest.post("/logga-in", Map.of("user", "anna", "password", "x"));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("Vänta en minut");
    }

    @Test
    void signingInNeverLeadsAway() throws Exception {
        workbench.people.add(new NewPerson("anna", "Anna", TestWorkbench.PASSWORD, false, "sv"), By.SYSTEM);
        for (String target : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/logga-ut"}) {
            Browser anna = workbench.browser();
            anna.get("/logga-in");
            Map<String, String> fields = Map.of("user", "anna", "password", TestWorkbench.PASSWORD, "target", target);

            assertThat(anna.post("/logga-in", fields).headers().firstValue("Location"))
                    .as(target)
                    .contains("/");
        }
    }

    @Test
    void signingInGivesANewSessionAndEndsTheOld() throws Exception {
        workbench.people.add(new NewPerson("anna", "Anna", TestWorkbench.PASSWORD, false, "sv"), By.SYSTEM);
        guest.setCookie("__Host-sid", "chosen-by-someone-else");
        String token = Browser.tokenIn(guest.get("/logga-in").body());
        guest.post("/logga-in", Map.of("user", "anna", "password", TestWorkbench.PASSWORD, "_csrf", token));
        String first = guest.cookie("__Host-sid");
        assertThat(first).isNotEqualTo("chosen-by-someone-else").hasSize(43);

        guest.post("/logga-in", Map.of("user", "anna", "password", TestWorkbench.PASSWORD));

        assertThat(guest.cookie("__Host-sid")).isNotEqualTo(first);
        assertThat(workbench.people.session(first)).isEmpty();
    }

    private static JsonObject arguments(String municipality, String password, String module) {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("admin", "anna");
        arguments.addProperty("password", password);
        arguments.addProperty("municipality", municipality);
        arguments.addProperty("language", "sv");
        JsonArray modules = new JsonArray();
        modules.add(module);
        arguments.add("modules", modules);
        return arguments;
    }

    @Test
    void theCommandDoesTheSameAndInstallsTheModules() throws Exception {
        JsonObject result =
                workbench.account.command.run(arguments("0680", TestWorkbench.PASSWORD, "radio"), sentence -> {});

        assertThat(result.get("text").getAsJsonArray().toString())
                .contains("Administratören anna är skapad för Jönköpings kommun.", "Närradio 1.0.0 är installerad.");
        assertThat(workbench.modules.applied).containsExactly("hash by " + System.getProperty("user.name"));
        assertThat(workbench.people.administratorExists()).isTrue();
        assertThat(workbench.account.progress.state(1)).isEqualTo(SetUpProgress.State.DONE);
        assertThat(workbench.account.progress.state(5)).isEqualTo(SetUpProgress.State.DONE);
        assertThat(workbench.account.progress.next()).contains(2);
        assertThatThrownBy(() -> workbench.account.command.run(
                        arguments("0680", TestWorkbench.PASSWORD, "radio"), sentence -> {}))
                .isInstanceOf(ControlRefusal.class)
                .hasMessage("Installationen har redan en administratör. Logga in i webbläsaren i stället.");
    }

    @Test
    void theCommandTakesAnyKindOfOrganisationAndItsOwnName() throws Exception {
        JsonObject arguments = arguments("06", TestWorkbench.PASSWORD, "radio");
        arguments.addProperty("kind", "region");
        arguments.addProperty("organisation", "Region Jönköping");

        workbench.account.command.run(arguments, sentence -> {});

        assertThat(workbench.organisation.details())
                .contains(new Organisation.Details("region:06", "Region Jönköping", "sv"));
    }

    private String invited(String user) {
        Member member =
                workbench.directory.add(new MemberWish(user, user, "", Optional.empty(), "", false, "sv"), By.SYSTEM);
        return "/inbjudan/" + workbench.directory.invite(member.person().id(), By.SYSTEM);
    }

    @Test
    void theInvitedChoosesAPasswordOnceAndLandsSignedInWhereTheLinkLeads() throws Exception {
        workbench.organisation.save(new Organisation.Details("0680", "Jönköpings kommun", "sv"));
        String link = invited("bo.ek");
        HttpResponse<String> page = guest.get(link + "?till=/podcast");
        assertThat(page.body()).contains("Arbetsytan tillhör Jönköpings kommun", "Ingen kan se vad just du", "bo.ek");
        Map<String, String> fields =
                Map.of("password", TestWorkbench.PASSWORD, "again", TestWorkbench.PASSWORD, "target", "/podcast");

        HttpResponse<String> done = guest.post(link, fields);

        assertThat(done.headers().firstValue("Location")).contains("/podcast");
        assertThat(workbench.people.session(guest.cookie("__Host-sid"))).isPresent();
        Browser other = workbench.browser();
        other.get("/logga-in");
        assertThat(other.get(link).statusCode()).isEqualTo(410);
        assertThat(other.post(link, fields).statusCode()).isEqualTo(410);
        assertThat(other.get("/inbjudan/").statusCode()).isEqualTo(410);
    }

    @Test
    void aWeakPasswordLeavesTheInvitationOpen() throws Exception {
        String link = invited("bo.ek");
        guest.get(link);

        HttpResponse<String> answer = guest.post(link, Map.of("password", "12345678", "again", "x"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("bland de vanligaste", "Lösenorden är inte lika")
                .doesNotContain("12345678");
        assertThat(guest.get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void theCommandRefusesWithOneSentenceAndLeavesNothingHalfDone() {
        assertThatThrownBy(() -> workbench.account.command.run(
                        arguments("9999", TestWorkbench.PASSWORD, "radio"), sentence -> {}))
                .isInstanceOf(ControlRefusal.class)
                .hasMessageContaining("9999");
        assertThatThrownBy(() -> workbench.account.command.run(arguments("0680", "kort", "radio"), sentence -> {}))
                .hasMessageStartingWith("Lösenordet är för kort.");
        assertThatThrownBy(() ->
                        workbench.account.command.run(arguments("0680", TestWorkbench.PASSWORD, "tv"), sentence -> {}))
                .hasMessage("Modulen tv finns inte.");
        assertThat(workbench.people.administratorExists()).isFalse();
        assertThat(workbench.organisation.details()).isEmpty();
    }
}
