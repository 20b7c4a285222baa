package se.samverkstad.features.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;
import se.samverkstad.testkit.module.HelpContract;

/** Every version of every example brings help, in both languages alike; read out of the bundle that is packed of it. */
@ParameterizedClass
@FieldSource("RELEASES")
final class ExampleHelpTest extends HelpContract {
    static final List<Release> RELEASES = Release.ALL;

    private final Release release;

    @TempDir
    Path bundle;

    private @Nullable URLClassLoader loader;

    ExampleHelpTest(Release release) {
        this.release = release;
    }

    @AfterEach
    void close() throws IOException {
        if (loader != null) {
            loader.close();
        }
    }

    @Override
    protected Class<?> anchor() {
        try {
            if (loader == null) {
                unpack();
                loader = new URLClassLoader(new URL[] {bundle.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
            }
            return loader.loadClass(release.packages().get(0) + ".Words");
        } catch (IOException | URISyntaxException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private void unpack() throws IOException, URISyntaxException {
        Path classes = Path.of(Release.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Path> classPath = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
        byte[] bytes = new ExampleBundle(classes, classPath, Path.of("src/main/modules")).bytes(release);
        try (ZipInputStream jar = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                if (!entry.isDirectory()) {
                    Path file = bundle.resolve(entry.getName());
                    Files.createDirectories(file.getParent());
                    Files.copy(jar, file);
                }
            }
        }
    }

    /** What has no help of its own leads to the first page of its module. */
    @Test
    void theFirstPageIsNamedAfterTheModule() {
        assertThat(pages("1-" + release.module() + ".md")).hasSize(1);
    }

    @Test
    void everyPageHasTheSameHeadingsInEnglish() throws IOException {
        List<Path> swedish = pages(".md").stream()
                .filter(page -> !page.toString().endsWith(".en.md"))
                .toList();
        assertThat(swedish).isNotEmpty();
        for (Path page : swedish) {
            Path english = page.resolveSibling(page.getFileName().toString().replace(".md", ".en.md"));
            assertThat(levels(english)).as(english.toString()).isEqualTo(levels(page));
        }
    }

    @Test
    void theWordsAreCalm() {
        assertThat(pages(".md"))
                .isNotEmpty()
                .allSatisfy(page ->
                        assertThat(page).content().doesNotContainPattern("(?i)användare|\\busers?\\b|!(?!\\[)"));
    }

    private static List<String> levels(Path page) throws IOException {
        assertThat(page).isRegularFile();
        return Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("[^#].*", ""))
                .toList();
    }

    private List<Path> pages(String ending) {
        try (Stream<Path> files = Files.list(bundle.resolve("OSGI-INF/help"))) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
