package se.samverkstad.modules.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.net.FetchRefused;
import se.samverkstad.api.net.FetchRefused.Reason;
import se.samverkstad.modules.archive.Archives;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.disk.Sha256;
import se.samverkstad.modules.repository.Repository.Offer;
import se.samverkstad.modules.source.ModuleSource;
import se.samverkstad.modules.source.ModuleSource.Kind;
import se.samverkstad.modules.source.Reading;
import se.samverkstad.modules.source.Remote;

final class WebRepositoryTest {
    private static final ModuleSource SOURCE = new ModuleSource(
            "w", "Länets moduler", Kind.WEB, "https://moduler.example/lanet", true, List.of("lan-"), List.of(), false);

    @TempDir
    private Path folder;

    private final Map<String, byte[]> server = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private boolean away;

    private final Remote remote = new Remote() {
        @Override
        public byte[] fetch(String address, Set<String> inside, long most, Duration whole) throws FetchRefused {
            asked.add(address);
            byte[] found = server.get(address.replace("https://moduler.example/lanet/", ""));
            if (away || found == null) {
                throw new FetchRefused(Reason.UNREACHABLE, "Ingen svarar.", "Nobody answers.");
            }
            if (found.length > most) {
                throw new FetchRefused(Reason.TOO_LARGE, "För stort.", "Too large.");
            }
            return found;
        }
    };

    private WebRepository repository() {
        return new WebRepository(
                SOURCE, folder.resolve("kept"), () -> Optional.of(remote), IndexVerifier.TRUSTING, Clock.systemUTC());
    }

    private byte[] put(String module, String version) {
        byte[] archive = Archives.zip(Archives.good(module, version));
        server.put(module + "-" + version + ".kfa", archive);
        return archive;
    }

    private static Index.Listed listed(String module, String version, byte[] archive) {
        return new Index.Listed(module + "-" + version + ".kfa", module, version, Sha256.of(archive), archive.length);
    }

    private void list(Index.Listed... listed) {
        server.put("index.json", Index.write(List.of(listed)));
    }

    @Test
    void fetchesTheNewestOfWhatMayComeFromItAndOffersAllItLists() {
        byte[] old = put("lan-a", "1.0.0");
        byte[] fresh = put("lan-a", "1.1.0");
        byte[] other = put("podcast", "99.0.0");
        list(listed("lan-a", "1.0.0", old), listed("lan-a", "1.1.0", fresh), listed("podcast", "99.0.0", other));
        WebRepository repository = repository();

        Reading reading = repository.read();

        assertThat(reading.problem()).isEmpty();
        assertThat(reading.modules()).isEqualTo(2);
        assertThat(repository.offers()).hasSize(3);
        assertThat(asked)
                .containsExactly(
                        "https://moduler.example/lanet/index.json", "https://moduler.example/lanet/lan-a-1.1.0.kfa");
    }

    @Test
    void whatWasReadHoldsWhileItIsAwayAlsoAfterAStart() {
        list(listed("lan-a", "1.0.0", put("lan-a", "1.0.0")));
        repository().read();
        away = true;
        asked.clear();
        WebRepository later = repository();

        Offer offer = later.offers().get(0);

        assertThat(later.fetch(offer).feature().module()).isEqualTo("lan-a");
        assertThat(asked).isEmpty();
        Reading failed = later.read();
        assertThat(failed.problem().orElseThrow().sv())
                .isEqualTo("Länets moduler svarade inte med index.json: Ingen svarar.");
        assertThat(failed.at()).isPresent();
        assertThat(later.offers()).hasSize(1);
        assertThat(repository().reading()).isEqualTo(failed);
    }

    @Test
    void aGarbledIndexIsSaidAndTheOneBeforeHolds() {
        list(listed("lan-a", "1.0.0", put("lan-a", "1.0.0")));
        WebRepository repository = repository();
        repository.read();
        server.put("index.json", "<html>Sidan finns inte</html>".getBytes(StandardCharsets.UTF_8));

        assertThat(repository.read().problem().orElseThrow().sv()).contains("går inte att förstå");
        assertThat(repository.offers()).hasSize(1);
    }

    @Test
    void anArchiveWithOtherBytesIsNeverKeptAndHoldsUpNoOther() {
        Index.Listed swapped = listed("lan-a", "1.0.0", put("lan-a", "1.0.0"));
        server.put("lan-a-1.0.0.kfa", Archives.zip(Archives.good("lan-a", "1.0.1")));
        list(swapped, listed("lan-b", "1.0.0", put("lan-b", "1.0.0")));
        WebRepository repository = repository();

        Reading reading = repository.read();

        assertThat(reading.problem()).isEmpty();
        assertThat(reading.remarks()).hasSize(1);
        Offer bad = repository.offers().get(0);
        assertThat(repository.here(bad)).isEmpty();
        ModuleRefusal refusal = catchThrowableOfType(ModuleRefusal.class, () -> repository.fetch(bad));
        assertThat(refusal.code()).isEqualTo(ModuleRefusal.Code.DAMAGED);
        assertThat(repository.here(repository.offers().get(1))).isPresent();
    }

    @Test
    void anArchiveThatIsLongerThanItsIndexSaysIsCut() {
        Index.Listed honest = listed("lan-a", "1.0.0", put("lan-a", "1.0.0"));
        server.put("lan-a-1.0.0.kfa", new byte[(int) honest.length() + 1]);
        list(honest);

        assertThat(repository().read().remarks()).hasSize(1);
    }

    @Test
    void anIndexThatTheVerifierRefusesIsNotBelieved() {
        list(listed("lan-a", "1.0.0", put("lan-a", "1.0.0")));
        WebRepository repository = new WebRepository(
                SOURCE, folder, () -> Optional.of(remote), (address, index) -> false, Clock.systemUTC());

        assertThat(repository.read().problem()).isPresent();
        assertThat(repository.offers()).isEmpty();
    }
}
