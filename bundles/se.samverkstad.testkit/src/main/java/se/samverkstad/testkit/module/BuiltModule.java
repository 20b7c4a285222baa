package se.samverkstad.testkit.module;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The manifest and the components in a folder of classes that bnd has been over. */
record BuiltModule(Manifest manifest, List<Component> components) {
    /** A clause of a header ends at a comma outside quotes; its first part is the package. */
    private static final Pattern CLAUSE = Pattern.compile("(?:[^,\"]|\"[^\"]*\")+");

    /** The folder that the class was loaded from. */
    static BuiltModule of(Class<?> anchor) throws IOException {
        try {
            return of(Path.of(
                    anchor.getProtectionDomain().getCodeSource().getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    static BuiltModule of(Path classes) throws IOException {
        try (InputStream in = Files.newInputStream(classes.resolve("META-INF/MANIFEST.MF"))) {
            Manifest manifest = new Manifest(in);
            List<Component> components = new ArrayList<>();
            for (String file : clauses(manifest, "Service-Component")) {
                components.add(Component.read(classes.resolve(file)));
            }
            return new BuiltModule(manifest, List.copyOf(components));
        }
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(manifest.getMainAttributes().getValue(name));
    }

    List<String> imports() {
        return clauses(manifest, "Import-Package");
    }

    private static List<String> clauses(Manifest manifest, String header) {
        List<String> clauses = new ArrayList<>();
        String value = manifest.getMainAttributes().getValue(header);
        Matcher matcher = CLAUSE.matcher(value == null ? "" : value);
        while (matcher.find()) {
            clauses.add(matcher.group().split(";", 2)[0].strip());
        }
        return clauses;
    }
}
