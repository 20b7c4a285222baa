package se.samverkstad.modules.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.Permission;

final class FeatureReaderTest {
    private static final String GOOD = Archives.feature("m", "1.0.0", new byte[] {1});

    @Test
    void theBytesAreKeptAsTheyWere() {
        String withComment = "// made by hand\n" + GOOD;

        Feature feature = FeatureReader.read(bytes(withComment));

        assertThat(feature.bytes()).isEqualTo(bytes(withComment));
        assertThat(feature.hash()).isNotEqualTo(FeatureReader.read(bytes(GOOD)).hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "{\"id\": 3}", "\u0000"})
    void whatIsNoFeatureIsRefused(String text) {
        assertThat(refusal(text).code()).isEqualTo(Code.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[]", "\"lång\""})
    void aLengthThatIsNoneIsRefused(String length) {
        String bad = GOOD.replaceFirst("(\"se.samverkstad.length\"\\s*:\\s*)\\d+", "$1" + length);

        assertThat(bad).isNotEqualTo(GOOD);
        assertThat(refusal(bad).code()).isEqualTo(Code.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"id\"", "\"bundles\"", "\"purpose\"", "\"se.samverkstad.length\"", "\"sv\""})
    void aMissingFieldIsNamed(String field) {
        ModuleRefusal refusal = refusal(GOOD.replaceFirst(field, "\"other\""));

        assertThat(refusal.sentence().en()).contains(field.replace("\"", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "core",
                "modules",
                "roles",
                "audit",
                "log",
                "log",
                "Podd",
                "1podd",
                "podd_x",
                "a23456789012345678901234567890123"
            })
    void aModuleIdOutsideTheRuleIsRefused(String id) {
        assertThat(refusal(GOOD.replace("\"id\": \"m\"", "\"id\": \"" + id + "\""))
                        .code())
                .isEqualTo(Code.RULE);
    }

    @Test
    void aMandatoryExtensionWeDoNotKnowIsRefusedAndNamed() {
        String text = GOOD.replace(
                "\"extensions\": {",
                "\"extensions\": { \"org.example.unknown\": { \"kind\": \"mandatory\", \"type\": \"text\", \"text\": [] },");

        assertThat(refusal(text).sentence().sv()).contains("org.example.unknown");
    }

    @Test
    void anOptionalExtensionWeDoNotKnowIsPassedOver() {
        String text = GOOD.replace(
                "\"extensions\": {",
                "\"extensions\": { \"org.example.unknown\": { \"type\": \"text\", \"text\": [] },");

        assertThat(FeatureReader.read(bytes(text)).module()).isEqualTo("m");
    }

    @Test
    void rolesAreProposedByTheirKeys() {
        assertThat(FeatureReader.read(bytes(asking("\"roles\": [\"reader\", \"editor\"]")))
                        .permissions())
                .containsExactly(new Permission("m.read", new Label("Läsa", "Read"), List.of("reader", "editor")));
        assertThat(FeatureReader.read(bytes(asking("\"note\": 1")))
                        .permissions()
                        .get(0)
                        .roles())
                .isEmpty();
    }

    @Test
    void aRoleThatIsNotThereIsRefusedWithThoseThatAre() {
        ModuleRefusal refusal = refusal(asking("\"roles\": [\"enhetschef\"]"));

        assertThat(refusal.code()).isEqualTo(Code.RULE);
        assertThat(refusal.sentence().sv()).contains("enhetschef", "m.read", "unit-manager, development-lead");
        assertThat(refusal(asking("\"roles\": \"reader\"")).sentence().en()).contains("roles");
    }

    private static String asking(String more) {
        return GOOD.replace(
                "\"extensions\": {",
                "\"extensions\": { \"se.samverkstad.permissions\": { \"kind\": \"mandatory\", \"type\": \"json\", \"json\": ["
                        + " { \"id\": \"m.read\", \"sv\": \"Läsa\", \"en\": \"Read\", " + more + " } ] },");
    }

    private static ModuleRefusal refusal(String text) {
        ModuleRefusal refusal = catchThrowableOfType(ModuleRefusal.class, () -> FeatureReader.read(bytes(text)));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
