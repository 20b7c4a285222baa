package se.samverkstad.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.samverkstad.store.migration.Migrations;
import se.samverkstad.store.personal.Coverage;
import se.samverkstad.store.personal.DeclarationReader;

final class DeclaredDataTest {
    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void everyColumnThatMayTellOfAPersonIsDeclared() throws IOException {
        String json = Files.readString(CLASSES.resolve("OSGI-INF/data/demo.json"));

        assertThat(Coverage.faults(DeclarationReader.read("demo", json), Migrations.of(CLASSES)))
                .isEmpty();
    }
}
