package se.samverkstad.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverkstad.api.people.RoleKeys;

/** Älvmark as its files describe it. */
record Municipality(List<Inhabitant> persons, List<Part> units) {
    static final String NAME = "Älvmarks kommun";

    Municipality {
        persons = List.copyOf(persons);
        units = List.copyOf(units);
    }

    /** A line of {@code enheter.csv}. */
    record Part(String key, String name, String area) {}

    /** A line of {@code personer.csv}; {@code unit} is empty for those who belong to none. */
    record Inhabitant(
            String key, String user, String name, String title, String unit, boolean administrator, List<Held> roles) {
        Inhabitant {
            roles = List.copyOf(roles);
        }
    }

    /** A role by its key, for the unit with that key; for the whole organisation when it is empty. */
    record Held(String role, String unit) {
        /** {@code role} or {@code role@unit}. */
        static Held of(String written, Set<String> units) throws IOException {
            String[] parts = written.split("@", 2);
            String unit = parts.length > 1 ? parts[1] : "";
            if (!RoleKeys.ALL.contains(parts[0]) || !unit.isEmpty() && !units.contains(unit)) {
                throw new IOException("personer.csv: '%s' names an unknown role or unit".formatted(written));
            }
            return new Held(parts[0], unit);
        }
    }

    static Municipality read(DemoFolders folders) throws IOException {
        List<Part> units = new ArrayList<>();
        for (String[] line : lines(folders.file("kommun", "enheter.csv"), 4)) {
            units.add(new Part(line[0], line[1], line[2]));
        }
        Set<String> known = units.stream().map(Part::key).collect(Collectors.toSet());
        List<Inhabitant> persons = new ArrayList<>();
        for (String[] line : lines(folders.file("kommun", "personer.csv"), 7)) {
            if (!line[4].isEmpty() && !known.contains(line[4])) {
                throw new IOException("personer.csv: %s belongs to the unknown unit %s".formatted(line[0], line[4]));
            }
            List<Held> roles = new ArrayList<>();
            for (String written : line[6].strip().split(" +")) {
                roles.add(Held.of(written, known));
            }
            persons.add(new Inhabitant(line[0], line[1], line[2], line[3], line[4], line[5].equals("ja"), roles));
        }
        return new Municipality(persons, units);
    }

    private static List<String[]> lines(Path file, int columns) throws IOException {
        List<String[]> lines = new ArrayList<>();
        List<String> all = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (String line : all.subList(1, all.size())) {
            String[] values = line.split(";", -1);
            if (values.length != columns) {
                throw new IOException("%s: '%s' has not %d columns".formatted(file.getFileName(), line, columns));
            }
            lines.add(values);
        }
        return lines;
    }
}
