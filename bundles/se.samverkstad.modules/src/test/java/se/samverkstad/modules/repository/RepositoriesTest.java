package se.samverkstad.modules.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.repository.Repositories.Place;
import se.samverkstad.modules.source.ModuleSource;
import se.samverkstad.modules.source.ModuleSource.Kind;

/** Names are bound to a source: what an attacker, or chance, offers elsewhere under the same name is never taken. */
final class RepositoriesTest {
    private static final Shelf EMPTY = new Shelf();

    private static Arguments confusion(String what, String expected, Place... places) {
        return Arguments.of(what, List.of(places), expected);
    }

    /** Each asks for the module {@code podd}; what is expected is "source version", or nothing. */
    static Stream<Arguments> confusions() {
        return Stream.of(
                confusion(
                        "a higher version on the web",
                        "product 1.0.0",
                        shelf("1.0.0", "a").as("product", Kind.PRODUCT, true),
                        shelf("99.0.0", "b").as("evil", Kind.WEB, true, "other-")),
                confusion(
                        "a higher version in a folder, the name bound to the web",
                        "kommunen 1.0.0",
                        shelf("99.0.0", "b").as("stick", Kind.FOLDER, true),
                        shelf("1.0.0", "a").as("kommunen", Kind.WEB, true, "podd")),
                confusion(
                        "the bound source is off",
                        "",
                        shelf("99.0.0", "b").as("stick", Kind.FOLDER, true),
                        shelf("1.0.0", "a").as("kommunen", Kind.WEB, false, "podd")),
                confusion(
                        "the bound source is away",
                        "",
                        shelf("99.0.0", "b").as("stick", Kind.FOLDER, true),
                        EMPTY.as("kommunen", Kind.WEB, true, "podd")),
                confusion(
                        "a longer beginning of another source",
                        "narmare 1.0.0",
                        shelf("99.0.0", "b").as("kommunen", Kind.WEB, true, "po"),
                        shelf("1.0.0", "a").as("narmare", Kind.FOLDER, true, "podd")),
                confusion(
                        "a longer beginning that does not fit",
                        "kommunen 1.0.0",
                        shelf("1.0.0", "a").as("kommunen", Kind.WEB, true, "po"),
                        shelf("99.0.0", "b").as("annan", Kind.WEB, true, "podd-")),
                confusion(
                        "the same beginning at two sources: the earlier one",
                        "forst 1.0.0",
                        shelf("1.0.0", "a").as("forst", Kind.WEB, true, "podd"),
                        shelf("99.0.0", "b").as("sedan", Kind.WEB, true, "podd")),
                confusion(
                        "the same version with other bytes, bound",
                        "kommunen 1.0.0",
                        shelf("1.0.0", "b").as("stick", Kind.FOLDER, true),
                        shelf("1.0.0", "a").as("kommunen", Kind.WEB, true, "podd")),
                confusion(
                        "a name on the web that nobody has bound",
                        "",
                        shelf("1.0.0", "b").as("evil", Kind.WEB, true, "x")),
                confusion(
                        "a name on the web that nothing is bound for at all",
                        "",
                        shelf("1.0.0", "b").as("evil", Kind.WEB, true)),
                confusion("a source that is off", "", shelf("1.0.0", "a").as("stick", Kind.FOLDER, false)),
                confusion(
                        "a name bound to the product that a stick offers higher",
                        "product 1.0.0",
                        shelf("99.0.0", "b").as("stick", Kind.FOLDER, true),
                        shelf("1.0.0", "a").as("product", Kind.PRODUCT, true, "podd")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("confusions")
    void isTakenFromItsOwnSourceAlone(String what, List<Place> places, String expected) {
        Repositories repositories = new Repositories(() -> places);

        assertThat(repositories
                        .find("podd", Optional.empty())
                        .map(offer -> repositories
                                        .source(offer)
                                        .map(ModuleSource::name)
                                        .orElse("?") + " " + offer.version())
                        .orElse(""))
                .as(what)
                .isEqualTo(expected);
        assertThat(repositories.find("podd", Optional.of("99.0.0"))).as(what).isEmpty();
        assertThat(repositories.newest()).hasSize(expected.isEmpty() ? 0 : 1);
    }

    @Test
    void twelveCasesAreTried() {
        assertThat(confusions()).hasSize(12);
    }

    @Test
    void anEarlierSourceWinsForTheSameVersion() {
        Repositories repositories = of(
                shelf("1.0.0", "a").as("forst", Kind.FOLDER, true),
                shelf("1.0.0", "a").as("sedan", Kind.FOLDER, true));

        assertThat(repositories.find("podd", Optional.empty()).flatMap(repositories::source))
                .map(ModuleSource::name)
                .contains("forst");
    }

    @Test
    void theSameVersionWithOtherContentIsRefusedAndSaid() {
        Repositories repositories = of(
                shelf("1.0.0", "a").as("forst", Kind.FOLDER, true),
                shelf("1.0.0", "b").as("sedan", Kind.FOLDER, true));

        ModuleRefusal refusal =
                catchThrowableOfType(ModuleRefusal.class, () -> repositories.find("podd", Optional.empty()));

        assertThat(refusal.sentence().sv())
                .isEqualTo(
                        "Modulen podd 1.0.0 finns med olika innehåll och används därför inte. Den erbjuds av: forst, sedan.");
        assertThat(repositories.conflicts()).hasSize(1);
        assertThat(repositories.newest()).isEmpty();
        assertThat(repositories.highest()).doesNotContainKey("podd");
    }

    @Test
    void anOlderVersionCanStillBeNamedWhenTheNewestIsInConflict() {
        Repositories repositories = of(
                shelf("1.0.0", "a").with("podd", "2.0.0", "b").as("forst", Kind.FOLDER, true),
                shelf("2.0.0", "c").as("sedan", Kind.FOLDER, true));

        assertThat(repositories.find("podd", Optional.of("1.0.0"))).isPresent();
        assertThat(repositories.versions("podd")).containsExactly("2.0.0", "1.0.0");
    }

    @Test
    void saysThatANameIsBoundWhenItsSourceDoesNotOfferIt() {
        Repositories repositories = of(EMPTY.as("kommunen", Kind.WEB, true, "podd"));

        assertThat(sentence(repositories.bound("podd")))
                .isEqualTo("Modulen podd får bara hämtas från kommunen, som inte erbjuder den nu.");
        assertThat(repositories.bound("annan")).isEmpty();
    }

    private static @Nullable String sentence(Optional<ModuleRefusal> refusal) {
        return refusal.map(each -> each.sentence().sv()).orElse(null);
    }

    private static Repositories of(Place... places) {
        return new Repositories(() -> List.of(places));
    }

    private static Shelf shelf(String version, String content) {
        return new Shelf().with("podd", version, content);
    }
}
