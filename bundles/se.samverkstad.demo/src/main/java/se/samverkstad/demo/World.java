package se.samverkstad.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import se.samverkstad.api.demo.DemoPerson;
import se.samverkstad.api.demo.DemoUnit;
import se.samverkstad.api.demo.DemoWorld;

/** The municipality as one module is shown it. */
record World(DemoFolders folders, String module, Instant start, List<DemoPerson> persons, List<DemoUnit> units)
        implements DemoWorld {
    World {
        persons = List.copyOf(persons);
        units = List.copyOf(units);
    }

    World of(String other) {
        return new World(folders, other, start, persons, units);
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Europe/Stockholm");
    }

    @Override
    public URI baseAddress() {
        return folders.base();
    }

    @Override
    public String municipality() {
        return Municipality.NAME;
    }

    @Override
    public Path file(String name) throws IOException {
        return folders.file(module, name);
    }
}
