package se.samverkstad.testkit.baseline;

import aQute.bnd.osgi.FileResource;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import se.samverkstad.api.web.Request;

/** The API as it was built, and copies of it in which one thing is changed and compiled again. */
final class AlteredApi {
    private static final Path SOURCES = Path.of("../se.samverkstad.api/src/main/java");

    private AlteredApi() {}

    /** The jar that the reactor built, or its folder of classes. */
    static Jar asBuilt() throws IOException {
        try {
            Path built = Path.of(Request.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Jar("se.samverkstad.api", built.toFile());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** A copy where a piece of one source file reads otherwise. */
    static Jar with(Path work, String source, String before, String after) throws IOException {
        return with(work, source, Map.of(before, after));
    }

    static Jar with(Path work, String source, Map<String, String> changes) throws IOException {
        Jar copy = asBuilt();
        String text = Files.readString(SOURCES.resolve(source));
        for (Map.Entry<String, String> change : changes.entrySet()) {
            if (!text.contains(change.getKey())) {
                throw new IllegalArgumentException(source + " does not hold: " + change.getKey());
            }
            text = text.replace(change.getKey(), change.getValue());
        }
        Path altered = work.resolve("src").resolve(source);
        Files.createDirectories(altered.getParent());
        Files.writeString(altered, text);
        Path classes = Files.createDirectories(work.resolve("classes"));
        compile(altered, classes);
        String own = source.replace(".java", "");
        copy.getResources().keySet().stream()
                .filter(name -> name.equals(own + ".class") || name.startsWith(own + "$"))
                .toList()
                .forEach(copy::remove);
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy.putResource(classes.relativize(file).toString(), new FileResource(file.toFile()));
            }
        }
        return copy;
    }

    /** A copy that no longer exports a package. */
    static Jar without(String packageName) throws Exception {
        Jar copy = asBuilt();
        Manifest manifest = new Manifest(copy.getManifest());
        String exports = manifest.getMainAttributes().getValue("Export-Package");
        String fewer = exports.replaceAll(
                java.util.regex.Pattern.quote(packageName) + ";version=\"[^\"]*\"(;uses:=\"[^\"]*\")?,?", "");
        if (fewer.equals(exports)) {
            throw new IllegalArgumentException(packageName + " is not exported");
        }
        manifest.getMainAttributes().putValue("Export-Package", fewer.replaceAll(",$", ""));
        copy.setManifest(manifest);
        return copy;
    }

    private static void compile(Path source, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        @Nullable Boolean compiled;
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            compiled = compiler.getTask(
                            null,
                            files,
                            null,
                            List.of(
                                    "-proc:none",
                                    "-parameters",
                                    "-classpath",
                                    System.getProperty("java.class.path")
                                            + File.pathSeparator
                                            + asBuilt().getSource(),
                                    "-d",
                                    classes.toString()),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
        }
        if (!Boolean.TRUE.equals(compiled)) {
            throw new IOException(source + " does not compile");
        }
    }
}
