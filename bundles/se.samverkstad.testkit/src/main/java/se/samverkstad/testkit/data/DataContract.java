package se.samverkstad.testkit.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.samverkstad.store.migration.Migrations;
import se.samverkstad.store.personal.Coverage;
import se.samverkstad.store.personal.Declaration;
import se.samverkstad.store.personal.DeclarationReader;

/**
 * Whether a module says of every column whether it tells of people, asked while it is built: the engine refuses to plan a
 * module that does not. Extended by one test class in each module.
 */
public abstract class DataContract {
    /** Its feature file. */
    protected abstract Path feature();

    /** Its jar, or a folder that holds what the jar will: the migrations lie in {@code OSGI-INF/migrations}. */
    protected abstract Path classes();

    @Test
    void everyColumnThatMayTellOfAPersonIsDeclared() throws IOException {
        Declaration declaration = DeclarationReader.ofFeature(Files.readString(feature()));

        assertThat(Coverage.faults(declaration, Migrations.of(classes()))).isEmpty();
    }
}
