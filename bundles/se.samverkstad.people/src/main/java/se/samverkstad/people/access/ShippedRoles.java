package se.samverkstad.people.access;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.samverkstad.api.text.Terms;
import se.samverkstad.people.roles.Role;
import se.samverkstad.people.roles.Role.Words;

/** The roles that the product comes with, from {@code roles.csv} beside this class. */
final class ShippedRoles {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final List<Role> roles;

    private ShippedRoles(List<Role> roles) {
        this.roles = roles;
    }

    static ShippedRoles read() {
        try (InputStream in = ShippedRoles.class.getResourceAsStream("roles.csv")) {
            if (in == null) {
                throw new IllegalStateException("roles.csv is missing");
            }
            List<Role> roles = new ArrayList<>();
            try (CsvReader<NamedCsvRecord> lines = CsvReader.builder()
                    .fieldSeparator(';')
                    .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                lines.forEach(line -> roles.add(role(line)));
            }
            return new ShippedRoles(List.copyOf(roles));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Role role(NamedCsvRecord line) {
        return new Role(
                line.getField("key"),
                line.getField("of unit").equals("yes"),
                new Words(line.getField("name sv"), line.getField("name en")),
                Optional.empty(),
                new Words(line.getField("about sv"), line.getField("about en")),
                List.of(line.getField("titles").split("\\|")));
    }

    boolean has(String key) {
        return roles.stream().anyMatch(role -> role.key().equals(key));
    }

    /**
     * @param names of the installation's own, by key
     * @param terms what it calls those whom a role is named after
     */
    List<Role> named(Map<String, String> names, Terms terms) {
        return roles.stream()
                .map(role -> new Role(
                        role.key(),
                        role.ofUnit(),
                        new Words(
                                terms.fill(role.shipped().sv(), SWEDISH),
                                terms.fill(role.shipped().en(), Locale.ENGLISH)),
                        Optional.ofNullable(names.get(role.key())),
                        role.about(),
                        role.titles()))
                .toList();
    }
}
