package se.samverkstad.testkit.module;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.testkit.planted.good.GoodPage;
import se.samverkstad.testkit.planted.module.BadPages;

/** The contract passes a module that keeps it and finds what was planted in one that does not. */
final class ModuleContractTest {
    private static final Map<String, String> NAMED = Map.of("Samverkstad-Module", "planted");

    @TempDir
    Path folder;

    @Test
    void aModuleThatKeepsTheRulesPasses() throws Exception {
        try (PlantedModule module = new PlantedModule(folder, GoodPage.class, NAMED)) {
            assertThatCode(() -> {
                        module.itNamesItself();
                        module.itExportsNothingAndHasNoSideDoor();
                        module.itImportsOnlyTheApiAndBlessedLibraries();
                        module.noComponentStartsByItself();
                        module.everyPageAndPartAsksForAPermissionThatItsFeatureDeclares();
                        module.everyPageHasAnAddressOfItsOwn();
                        module.everyLabelIsAmongItsTexts();
                    })
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void anUnknownPermissionAndAPublicPageThatDoesNotSaySoAreFound() throws Exception {
        try (PlantedModule module = new PlantedModule(folder, BadPages.class, NAMED)) {
            assertThatThrownBy(module::everyPageAndPartAsksForAPermissionThatItsFeatureDeclares)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("BadPages$Unknown")
                    .hasMessageContaining("BadPages$Open");
        }
    }

    @Test
    void twoPagesAtOneAddressAndAnAddressThatIsNoneAreFound() throws Exception {
        try (PlantedModule module = new PlantedModule(folder, BadPages.class, NAMED)) {
            assertThatThrownBy(module::everyPageHasAnAddressOfItsOwn)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("BadPages$Immediate");
        }
    }

    @Test
    void anImmediateComponentIsFound() throws Exception {
        try (PlantedModule module = new PlantedModule(folder, BadPages.class, NAMED)) {
            assertThatThrownBy(module::noComponentStartsByItself)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("BadPages$Immediate");
        }
    }

    @Test
    void aLabelWithoutTextIsFound() throws Exception {
        try (PlantedModule module = new PlantedModule(folder, BadPages.class, NAMED)) {
            assertThatThrownBy(module::everyLabelIsAmongItsTexts)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("BadPages$Immediate");
        }
    }

    @Test
    void aSideDoorAForeignImportAndAMissingNameAreFound() throws Exception {
        Map<String, String> headers = Map.of(
                "-exportcontents",
                GoodPage.class.getPackageName(),
                "Import-Package",
                "org.osgi.framework;resolution:=optional,jakarta.servlet;resolution:=optional,*");
        try (PlantedModule module = new PlantedModule(folder, GoodPage.class, headers)) {
            assertThatThrownBy(module::itNamesItself).isInstanceOf(AssertionError.class);
            assertThatThrownBy(module::itExportsNothingAndHasNoSideDoor)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Export-Package");
            assertThatThrownBy(module::itImportsOnlyTheApiAndBlessedLibraries)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("org.osgi.framework")
                    .hasMessageContaining("jakarta.servlet");
        }
    }
}
