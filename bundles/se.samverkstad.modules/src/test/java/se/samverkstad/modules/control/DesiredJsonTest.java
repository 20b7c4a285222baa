package se.samverkstad.modules.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.modules.change.Change;
import se.samverkstad.modules.change.DesiredState;
import se.samverkstad.modules.change.DesiredState.Wanted;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.InstalledModule.State;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.table.Label;

class DesiredJsonTest {
    @Test
    void whatIsWrittenIsReadAgain() {
        DesiredState state = new DesiredState(Map.of(
                "podcast", new Wanted(Optional.of("0.2.0"), false), "seminar", new Wanted(Optional.empty(), true)));

        assertThat(DesiredJson.read(DesiredJson.write(state))).isEqualTo(state);
    }

    @Test
    void theSameStateAsksForNothing() {
        List<InstalledModule> now = List.of(module("podcast", "0.2.0", State.WORKING), module("a", "1", State.PAUSED));

        assertThat(DesiredState.of(now).changes(now)).isEmpty();
    }

    @Test
    void whatIsInstalledAndNotNamedIsRemoved() {
        assertThat(read("{\"format\":1,\"modules\":{}}").changes(List.of(module("podcast", "0.2.0", State.WORKING))))
                .containsExactly(Change.of(Verb.REMOVE, "podcast"));
    }

    @Test
    void aModuleCanComeAndBePausedAtOnce() {
        assertThat(read("{\"format\":1,\"modules\":{\"podcast\":{\"version\":\"0.3.0\",\"paused\":true}}}")
                        .changes(List.of()))
                .containsExactly(
                        new Change(Verb.INSTALL, "podcast", Optional.of("0.3.0")), Change.of(Verb.PAUSE, "podcast"));
    }

    @Test
    void aPausedModuleThatIsWantedRunningInAnotherVersionIsUpdatedAndEnabled() {
        assertThat(read("{\"format\":1,\"modules\":{\"podcast\":{\"version\":\"0.3.0\"}}}")
                        .changes(List.of(module("podcast", "0.2.0", State.PAUSED))))
                .containsExactly(
                        new Change(Verb.UPDATE, "podcast", Optional.of("0.3.0")), Change.of(Verb.ENABLE, "podcast"));
    }

    @Test
    void anOlderVersionIsAWayBack() {
        assertThat(read("{\"format\":1,\"modules\":{\"podcast\":{\"version\":\"0.9.0\"}}}")
                        .changes(List.of(module("podcast", "0.10.0", State.WORKING))))
                .containsExactly(new Change(Verb.DOWNGRADE, "podcast", Optional.of("0.9.0")));
    }

    @Test
    void withoutAVersionTheInstalledOneStays() {
        assertThat(read("{\"format\":1,\"modules\":{\"podcast\":{}}}")
                        .changes(List.of(module("podcast", "0.2.0", State.STOPPED))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"format\":2,\"modules\":{}}",
                "{\"format\":1}",
                "{\"format\":1,\"modules\":[]}",
                "{\"format\":1,\"modules\":{},\"remove\":[]}",
                "{\"format\":1,\"modules\":{\"podcast\":\"0.2.0\"}}",
                "{\"format\":1,\"modules\":{\"podcast\":{\"verison\":\"0.2.0\"}}}",
                "{\"format\":1,\"modules\":{\"podcast\":{\"version\":\"../0.2.0\"}}}",
                "{\"format\":1,\"modules\":{\"podcast\":{\"version\":{}}}}",
                "{\"format\":1,\"modules\":{\"podcast\":{\"paused\":\"true\"}}}"
            })
    void anythingElseIsRefusedAndSaysWhere(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOfSatisfying(ModuleRefusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(ModuleRefusal.Code.UNREADABLE);
            assertThat(refusal.sentence().sv()).isNotBlank().doesNotContain("{");
        });
    }

    private static DesiredState read(String json) {
        return DesiredJson.read(JsonParser.parseString(json));
    }

    private static InstalledModule module(String id, String version, State state) {
        Label name = new Label(id, id);
        return new InstalledModule(
                id,
                name,
                name,
                version,
                state,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                "");
    }
}
