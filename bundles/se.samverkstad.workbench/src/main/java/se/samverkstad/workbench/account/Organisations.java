package se.samverkstad.workbench.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.samverkstad.api.text.SwedishOrder;

/** Who may run a workbench: the municipalities, regions and universities of Sweden, and any other. */
@Component(service = Organisations.class)
public final class Organisations {
    /** Another kind of organisation, whose name is written by hand. */
    public static final String OTHER = "other";

    /**
     * One to choose.
     *
     * @param code four digits for a municipality, else the kind and a code, such as {@code region:06}
     * @param name as in the list
     * @param official the proposal for its official name
     */
    public record Choice(Kind kind, String code, String name, String official) {}

    /** What it is. */
    public enum Kind {
        MUNICIPALITY,
        REGION,
        UNIVERSITY,
        OTHER;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Of a code as kept. */
        public static Kind of(String code) {
            return Stream.of(REGION, UNIVERSITY)
                    .filter(kind -> code.startsWith(kind.word() + ":"))
                    .findFirst()
                    .orElse(code.equals(OTHER.word()) ? OTHER : MUNICIPALITY);
        }
    }

    private final List<Choice> all;

    @Activate
    public Organisations() {
        List<Choice> choices = new ArrayList<>();
        new Municipalities()
                .all()
                .forEach(each -> choices.add(
                        new Choice(Kind.MUNICIPALITY, each.code(), each.name(), OfficialNames.of(each.name()))));
        others().forEach(choices::add);
        all = List.copyOf(choices);
    }

    private static List<Choice> others() {
        try (InputStream in = Organisations.class.getResourceAsStream("organisations.csv")) {
            if (in == null) {
                throw new IllegalStateException("organisations.csv is missing in this bundle");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(fields -> new Choice(
                            fields[0].equals("region") ? Kind.REGION : Kind.UNIVERSITY,
                            fields[0] + ":" + fields[1],
                            fields[2],
                            fields[2]))
                    .sorted(Comparator.comparing(choice -> SwedishOrder.key(choice.name())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Choice> of(Kind kind) {
        return all.stream().filter(choice -> choice.kind() == kind).toList();
    }

    public Optional<Choice> find(String code) {
        return all.stream().filter(choice -> choice.code().equals(code)).findFirst();
    }

    /** Whether that is a code that can be kept. */
    public boolean known(String code) {
        return code.equals(OTHER) || find(code).isPresent();
    }
}
