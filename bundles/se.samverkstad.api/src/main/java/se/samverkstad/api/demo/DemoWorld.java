package se.samverkstad.api.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The fictional municipality at the moment it came into being. Made by core for one call of {@link DemoContent#fill};
 * immutable.
 */
@ProviderType
public interface DemoWorld {
    /** When the demo was first started, or last put back. Every date follows from it, so that nothing looks abandoned. */
    Instant start();

    /** The clock on the wall of the municipality. */
    ZoneId zone();

    /** The address of this installation, without a trailing slash. */
    URI baseAddress();

    /** The official name of the municipality. */
    String municipality();

    /** Everyone, in the order of the demo's list. */
    List<DemoPerson> persons();

    /** Every unit, in the order of the demo's list. */
    List<DemoUnit> units();

    /**
     * A file that the product carries for the demo of this module, for reading only.
     *
     * @param name without a folder
     * @throws IOException when there is none of that name
     */
    Path file(String name) throws IOException;

    /**
     * A person by key, such as {@code redaktor}.
     *
     * @throws IllegalArgumentException when nobody has it
     */
    default DemoPerson person(String key) {
        return persons().stream()
                .filter(person -> person.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody in the demo is called '%s'".formatted(key)));
    }

    /**
     * A unit by key, such as {@code utredning}.
     *
     * @throws IllegalArgumentException when there is none
     */
    default DemoUnit unit(String key) {
        return units().stream()
                .filter(unit -> unit.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no unit of the demo is called '%s'".formatted(key)));
    }
}
