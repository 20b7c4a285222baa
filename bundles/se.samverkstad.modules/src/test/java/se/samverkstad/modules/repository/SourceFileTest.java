package se.samverkstad.modules.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.source.ModuleSource;
import se.samverkstad.modules.source.ModuleSource.Kind;
import se.samverkstad.modules.source.ModuleSource.Wish;
import se.samverkstad.modules.source.ModuleSources;

final class SourceFileTest {
    private static final ModuleSource LAN = new ModuleSource(
            "w", "Länet", Kind.WEB, "https://lan.example/m", true, List.of("lan-"), List.of("lan.example"), false);

    @TempDir
    private Path folder;

    private SourceFile file() {
        return new SourceFile(folder.resolve("SOURCES"), "/product", "/home");
    }

    @Test
    void withoutAFileThereAreTheProductsFolderAndTheHomes() {
        assertThat(file().read()).extracting(ModuleSource::kind).containsExactly(Kind.PRODUCT, Kind.HOME);
    }

    @Test
    void whatIsWrittenIsReadInItsOrder() {
        List<ModuleSource> own = file().read();
        List<ModuleSource> wanted = List.of(LAN, own.get(1).on(false), own.get(0));

        file().write(wanted);

        assertThat(file().read()).isEqualTo(wanted);
    }

    @Test
    void aGarbledFileIsRefusedAndNotGuessed() throws IOException {
        Files.writeString(folder.resolve("SOURCES"), "{ \"sources\": [ { \"kind\": \"WEB\" } ] }");

        ModuleRefusal refusal = catchThrowableOfType(ModuleRefusal.class, () -> file().read());

        assertThat(refusal.sentence().sv()).contains("SOURCES", "går inte att förstå");
    }

    @ParameterizedTest
    @CsvSource({
        "FOLDER, moduler, '', mappens hela sökväg",
        "FILE, moduler.zip, '', filens hela sökväg",
        "WEB, http://lan2.example, x-, https",
        "WEB, https://kalle:hemligt@lan2.example, x-, https",
        "WEB, https://lan2.example/?a=b, x-, https",
        "WEB, https://lan2.example, '', vilka moduler som får hämtas",
        "WEB, https://lan2.example, lan-, redan bara från Länet",
        "FOLDER, /media/usb, Lan, kan inte vara början"
    })
    void whatCannotBeIsRefusedWithItsReason(Kind kind, String address, String prefix, String why) {
        Wish wish = new Wish("Ny", kind, address, List.of(prefix), List.of());

        ModuleSources.Objection refusal = new WishCheck(kind, List.of(LAN))
                .objection(WishCheck.clean(wish, kind))
                .orElseThrow();

        assertThat(refusal.sentence().sv()).contains(why);
    }

    @Test
    void theSameNameTwiceIsRefused() {
        Wish wish = new Wish("länet", Kind.FOLDER, "/media/usb", List.of(), List.of());

        assertThat(new WishCheck(Kind.FOLDER, List.of(LAN))
                        .objection(WishCheck.clean(wish, Kind.FOLDER))
                        .orElseThrow()
                        .sentence()
                        .sv())
                .contains("redan en modulkälla");
    }
}
