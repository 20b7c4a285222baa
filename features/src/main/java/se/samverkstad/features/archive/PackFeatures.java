package se.samverkstad.features.archive;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The build step: each feature file becomes an archive with the bundles that were just built. */
public final class PackFeatures {
    private static final String UNRELEASED = "-SNAPSHOT";

    private PackFeatures() {}

    /** @param arguments folder of features, folder of bundles, folder of pictures, version of the build, folder to write */
    public static void main(String[] arguments) throws IOException {
        Path features = Path.of(arguments[0]);
        Path bundles = Path.of(arguments[1]);
        Path pictures = Path.of(arguments[2]);
        String version = arguments[3].replace(UNRELEASED, "");
        List<ModuleArchive> archives = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(features, "*.json")) {
            for (Path file : files) {
                String feature = Files.readString(file).replace("${version}", version);
                archives.add(ArchiveWriter.write(
                        feature, id -> read(bundles, id), picture -> Files.readAllBytes(pictures.resolve(picture))));
            }
        }
        RepositoryWriter.write(archives, Path.of(arguments[4]));
    }

    private static byte[] read(Path bundles, String id) throws IOException {
        Path released = bundles.resolve(ArchiveWriter.fileName(id));
        if (Files.isRegularFile(released)) {
            return Files.readAllBytes(released);
        }
        Path unreleased = bundles.resolve(ArchiveWriter.fileName(id + UNRELEASED));
        if (Files.isRegularFile(unreleased)) {
            return Files.readAllBytes(unreleased);
        }
        throw new IOException(
                "the feature names %s, which is not among the dependencies of features/pom.xml".formatted(id));
    }
}
