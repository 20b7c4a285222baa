package se.samverkstad.modules.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.modules.archive.Archives;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.disk.Sha256;
import se.samverkstad.modules.repository.Repository.Offer;

final class FolderRepositoryTest {
    private static final byte[] ARCHIVE = Archives.zip(Archives.good("m", "1.0.0"));

    @TempDir
    private Path folder;

    @Test
    void whatTheIndexListsIsOffered() throws IOException {
        list("m.kfa", ARCHIVE);

        Offer offer = repository(false).offers().get(0);

        assertThat(offer.from().fetch(offer).feature().module()).isEqualTo("m");
    }

    @Test
    void aFolderThatIsNotThereOffersNothing() {
        assertThat(new FolderRepository(folder.resolve("none"), IndexVerifier.TRUSTING, true, false, Clock.systemUTC())
                        .offers())
                .isEmpty();
    }

    @Test
    void aDamagedIndexOffersNothing() throws IOException {
        Files.writeString(folder.resolve("index.json"), "{ \"modules\": [ { }");

        assertThat(repository(false).offers()).isEmpty();
    }

    @Test
    void aFileNameThatLeavesTheFolderIsNotOffered() throws IOException {
        list("../m.kfa", ARCHIVE);

        assertThat(repository(false).offers()).isEmpty();
    }

    @Test
    void anIndexThatTheVerifierRefusesOffersNothing() throws IOException {
        list("m.kfa", ARCHIVE);

        assertThat(new FolderRepository(folder, (path, index) -> false, false, false, Clock.systemUTC()).offers())
                .isEmpty();
    }

    @Test
    void anArchiveThatWasSwappedIsRefused() throws IOException {
        list("m.kfa", ARCHIVE);
        Files.write(folder.resolve("m.kfa"), Archives.zip(Archives.good("m", "1.0.1")));
        Offer offer = repository(false).offers().get(0);

        ModuleRefusal refusal =
                catchThrowableOfType(ModuleRefusal.class, () -> offer.from().fetch(offer));

        assertThat(refusal.code()).isEqualTo(ModuleRefusal.Code.DAMAGED);
    }

    @Test
    void anArchiveWithoutIndexIsOfferedInDeveloperModeOnly() throws IOException {
        Files.write(folder.resolve("loose.kfa"), ARCHIVE);

        assertThat(repository(false).offers()).isEmpty();
        assertThat(repository(true).offers()).hasSize(1);
    }

    private FolderRepository repository(boolean developer) {
        return new FolderRepository(folder, IndexVerifier.TRUSTING, developer, false, Clock.systemUTC());
    }

    private void list(String file, byte[] archive) throws IOException {
        Files.write(folder.resolve("m.kfa"), archive);
        Files.writeString(folder.resolve("index.json"), """
                { "format": 1, "modules": [
                  { "file": "%s", "module": "m", "version": "1.0.0", "sha256": "%s", "length": %d } ] }
                """.formatted(file, Sha256.of(archive), archive.length));
    }
}
