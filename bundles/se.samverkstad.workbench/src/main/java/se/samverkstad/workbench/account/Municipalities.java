package se.samverkstad.workbench.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import se.samverkstad.api.text.SwedishOrder;

/** The 290 municipalities of Sweden, by name. */
final class Municipalities {
    private final List<MunicipalityOption> all;

    Municipalities() {
        try (InputStream in = Municipalities.class.getResourceAsStream("municipalities.csv")) {
            if (in == null) {
                throw new IllegalStateException("municipalities.csv is missing in this bundle");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            all = lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(fields -> new MunicipalityOption(fields[0], fields[1]))
                    .sorted(java.util.Comparator.comparing(option -> SwedishOrder.key(option.name())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<MunicipalityOption> all() {
        return all;
    }

    Optional<MunicipalityOption> find(String code) {
        return all.stream().filter(option -> option.code().equals(code)).findFirst();
    }
}
