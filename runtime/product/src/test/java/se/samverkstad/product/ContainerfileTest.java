package se.samverkstad.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The recipe, instruction by instruction; no engine is needed. */
final class ContainerfileTest {
    private static final Path RECIPE = Path.of("src/main/product/oci/Containerfile");
    /** What {@link AssembleProduct} makes; the acceptance tests compare with the folder itself. */
    private static final Set<String> MADE = Set.of(
            "bin/",
            "lib/",
            "core/",
            "native/",
            "repository/",
            "handbook/",
            "demo/",
            "sbom/",
            "build.id",
            "LICENSE",
            "README.md");

    private record Instruction(String name, String rest) {
        List<String> words() {
            return List.of(rest.split("\\s+"));
        }

        List<String> json() {
            return List.of(new Gson().fromJson(rest.replaceFirst("^.*?CMD (?=\\[)", ""), String[].class));
        }
    }

    private static List<Instruction> instructions() throws IOException {
        List<Instruction> found = new ArrayList<>();
        String open = "";
        for (String line : Files.readAllLines(RECIPE)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String whole = open + line.strip();
            if (whole.endsWith("\\")) {
                open = whole.substring(0, whole.length() - 1);
            } else {
                open = "";
                int space = whole.indexOf(' ');
                found.add(new Instruction(
                        whole.substring(0, space), whole.substring(space + 1).strip()));
            }
        }
        assertThat(open).isEmpty();
        return found;
    }

    private static Instruction only(String name) throws IOException {
        List<Instruction> found =
                instructions().stream().filter(each -> each.name().equals(name)).toList();
        assertThat(found).as(name).hasSize(1);
        return found.get(0);
    }

    @Test
    void everyInstructionIsOneOfTheFormat() throws IOException {
        assertThat(instructions())
                .extracting(Instruction::name)
                .isSubsetOf(
                        "ARG",
                        "FROM",
                        "COPY",
                        "RUN",
                        "USER",
                        "WORKDIR",
                        "VOLUME",
                        "ENV",
                        "EXPOSE",
                        "STOPSIGNAL",
                        "HEALTHCHECK",
                        "ENTRYPOINT",
                        "CMD");
        assertThat(instructions().get(0).rest()).startsWith("JRE=");
        assertThat(only("FROM").rest()).isEqualTo("${JRE}");
    }

    @Test
    void itCopiesWhatIsShippedIntoTheFolderThatTheEntrypointStartsFrom() throws IOException {
        List<String> copied = new ArrayList<>();
        for (Instruction copy : instructions()) {
            if (copy.name().equals("COPY")) {
                List<String> sources = copy.words().subList(0, copy.words().size() - 1);
                String target = copy.words().get(sources.size());
                assertThat(target)
                        .isEqualTo(
                                sources.get(0).endsWith("/")
                                        ? "/opt/samverkstad/" + sources.get(0)
                                        : "/opt/samverkstad/");
                copied.addAll(sources);
            }
        }
        assertThat(copied).containsExactlyInAnyOrderElementsOf(MADE);
        assertThat(only("ENTRYPOINT").json()).containsExactly("/opt/samverkstad/bin/samverkstad");
    }

    @Test
    void itRunsAsNobodyOnAVolume() throws IOException {
        assertThat(only("USER").rest()).matches("[1-9]\\d{3,}:[1-9]\\d{3,}");
        String home = only("VOLUME").rest();
        assertThat(only("CMD").json()).containsExactly("start", "--home", home);
        assertThat(only("RUN").rest()).contains("chown " + only("USER").rest() + " " + home);
        List<String> order = instructions().stream().map(Instruction::name).toList();
        assertThat(order.indexOf("USER")).isGreaterThan(order.indexOf("RUN"));
        assertThat(only("EXPOSE").rest()).isEqualTo("8080");
    }

    @Test
    void healthIsAskedOfTheServerThatRunsThere() throws IOException {
        List<String> command = only("HEALTHCHECK").json();

        assertThat(command).startsWith("bash", "-c").hasSize(3);
        assertThat(command.get(2))
                .contains("/dev/tcp/127.0.0.1/" + only("EXPOSE").rest(), "GET /health/ready ");
    }
}
