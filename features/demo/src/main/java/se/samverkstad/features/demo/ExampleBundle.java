package se.samverkstad.features.demo;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Constants;
import aQute.bnd.osgi.FileResource;
import aQute.bnd.osgi.Jar;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A bundle out of packages of this project, made as bnd makes every other one. */
record ExampleBundle(Path classes, List<Path> classPath, Path modules) {
    byte[] bytes(Release release) throws IOException {
        try (Builder builder = new Builder()) {
            builder.setProperty(Constants.BUNDLE_SYMBOLICNAME, "se.samverkstad.example." + release.module());
            builder.setProperty(Constants.BUNDLE_VERSION, release.version());
            builder.setProperty("-privatepackage", String.join(",", release.packages()));
            builder.setProperty("-noimportjava", "true");
            builder.setProperty("-noextraheaders", "true");
            builder.setProperty("-reproducible", "true");
            builder.setProperty("Samverkstad-Module", release.module());
            builder.setProperty("Bundle-Localization", "OSGI-INF/l10n/bundle");
            builder.addClasspath(classes.toFile());
            for (Path each : classPath) {
                builder.addClasspath(each.toFile());
            }
            Jar jar = builder.build();
            if (!builder.getErrors().isEmpty()) {
                throw new IOException(release + ": " + builder.getErrors());
            }
            Path carried = modules.resolve(release.module());
            try (Stream<Path> files = Files.walk(carried.resolve("OSGI-INF"))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String name = carried.relativize(file).toString().replace(File.separatorChar, '/');
                    jar.putResource(name, new FileResource(file));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            jar.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(release + " could not be built", e);
        }
    }
}
