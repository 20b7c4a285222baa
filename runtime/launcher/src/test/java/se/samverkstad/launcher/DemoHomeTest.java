package se.samverkstad.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.operations.address.AddressPlan;

final class DemoHomeTest {
    private static final Listening HERE = listening("127.0.0.1");

    private final Messages english = Messages.forEnvironment("C.UTF-8");

    @TempDir
    private Path folder;

    private static Listening listening(String host) {
        return new Listening(host, 8080, new AddressPlan("", host, "8080", "", "", ""));
    }

    private Product product() {
        return new Product(folder.resolve("product"), "build");
    }

    @Test
    void aFolderWithAnythingElseIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("CURRENT"), "x");

        assertThatThrownBy(() -> DemoHome.refuseUnlessFree(folder, english))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("holds something else than a demo");
        assertThat(DemoHome.is(folder)).isFalse();
    }

    @Test
    void aNewOrEmptyFolderBecomesADemoAndStaysOne() throws IOException {
        DemoHome.refuseUnlessFree(folder.resolve("new"), english);
        DemoHome.refuseUnlessFree(folder, english);

        DemoHome.mark(folder);
        String first = Files.readString(folder.resolve("demo"));
        DemoHome.mark(folder);

        assertThat(Files.readString(folder.resolve("demo"))).isEqualTo(first);
        assertThat(Instant.parse(first.strip())).isBeforeOrEqualTo(Instant.now());
        DemoHome.refuseUnlessFree(folder, english);
    }

    @Test
    void puttingItBackKeepsOnlyWhatIsTheProcesss() throws IOException {
        DemoHome.mark(folder);
        for (String file : new String[] {"lock", "CURRENT", "samverkstad.properties"}) {
            Files.writeString(folder.resolve(file), "x");
        }
        for (String inner : new String[] {"log", "media/ab", "database", "secrets"}) {
            Files.createDirectories(folder.resolve(inner));
            Files.writeString(folder.resolve(inner).resolve("x"), "x");
        }

        DemoHome.empty(folder);

        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("lock", "log", "demo");
    }

    @Test
    void itIsShownOnThisMachineOnly() {
        assertThatThrownBy(() -> DemoHome.refuseElsewhere(listening("192.0.2.1"), Map.of(), english))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("does not listen on 192.0.2.1");
    }

    @Test
    void itHasItsOwnDatabase() {
        Map<String, String> postgres = Map.of("samverkstad.database.kind", "postgresql");

        assertThatThrownBy(() -> DemoHome.refuseElsewhere(HERE, postgres, english))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("samverkstad.database.kind");
        DemoHome.refuseElsewhere(HERE, Map.of(), english);
        assertThat(DemoHome.settings(product()))
                .containsEntry("samverkstad.demo", "true")
                .containsKey("samverkstad.repositories");
    }
}
