package se.samverkstad.testkit.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import se.samverkstad.api.demo.DemoPerson;
import se.samverkstad.api.demo.DemoUnit;
import se.samverkstad.api.demo.DemoWorld;

/**
 * A municipality of fourteen persons, those whose keys every demo has, and two units.
 *
 * @param files the folder of the module's demo files
 */
public record SmallWorld(Instant start, Path files) implements DemoWorld {
    private static final List<String> KEYS = List.of(
            "systemforvaltare",
            "redaktor",
            "enhetschef",
            "enhetschef-norr",
            "socialsekreterare",
            "underskoterska",
            "forskningsledare",
            "utvecklingsledare",
            "forskare",
            "doktorand",
            "direktor",
            "ledamot",
            "brukarrad",
            "loggranskare");

    @Override
    public ZoneId zone() {
        return ZoneId.of("Europe/Stockholm");
    }

    @Override
    public URI baseAddress() {
        return URI.create("http://127.0.0.1:8080");
    }

    @Override
    public String municipality() {
        return "Älvmarks kommun";
    }

    @Override
    public List<DemoPerson> persons() {
        return KEYS.stream()
                .map(key -> new DemoPerson(key, "id-" + key, key + " Demo", key, "utredning"))
                .toList();
    }

    @Override
    public List<DemoUnit> units() {
        return Stream.of("utredning", "norr")
                .map(key -> new DemoUnit(key, "id-" + key, key, "Område"))
                .toList();
    }

    @Override
    public Path file(String name) throws IOException {
        Path file = files.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(name);
        }
        return file;
    }
}
