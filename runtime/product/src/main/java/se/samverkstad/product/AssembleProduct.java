package se.samverkstad.product;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The build step: staged files become the product folder.
 *
 * <p>Invariant: a file of the product is never written twice. A new build is a new folder that takes the old one's name,
 * so that a server that runs from the old one keeps the files it has open; an equal build leaves the folder alone.
 */
public final class AssembleProduct {
    private final Path stage;
    private final Path product;

    private AssembleProduct(Path stage, Path product) {
        this.stage = stage;
        this.product = product;
    }

    /**
     * @param arguments staged files, the launcher's class path, repository, script, files that are shipped as they are,
     *     licence, time of the build, folder to make, handbook
     */
    public static void main(String[] arguments) throws IOException {
        Path product = Path.of(arguments[7]);
        Path fresh = product.resolveSibling(product.getFileName() + ".new");
        Trees.delete(fresh);
        AssembleProduct build = new AssembleProduct(Path.of(arguments[0]), fresh);
        build.assemble(Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]));
        build.describe(Path.of(arguments[4]), Path.of(arguments[5]), arguments[6]);
        Trees.copy(Path.of(arguments[8]), fresh.resolve("handbook"));
        Files.writeString(fresh.resolve("build.id"), BuildId.of(fresh) + "\n");
        put(fresh, product);
    }

    private void assemble(Path classPath, Path repository, Path script) throws IOException {
        copyInto("lib", Trees.files(stage.resolve("lib")));
        copyInto("lib", Trees.files(classPath));
        copyInto("repository", Trees.files(repository));
        core();
        for (String processor : List.of("x86_64", "aarch64")) {
            copyInto(
                    "native/" + processor,
                    Trees.files(stage.resolve("native/org/sqlite/native/Linux").resolve(processor)));
        }
        for (Path folder : Trees.folders(stage.resolve("demo"))) {
            copyInto("demo/" + folder.getFileName(), Trees.files(folder));
        }
        copyInto("bin", List.of(script));
        Files.setPosixFilePermissions(
                product.resolve("bin").resolve(script.getFileName()), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** What an administrator reads and installs from, beside what runs. */
    private void describe(Path asTheyAre, Path licence, String time) throws IOException {
        Trees.copy(asTheyAre, product);
        Files.copy(licence, product.resolve("LICENSE"));
        Path maven = stage.resolve("maven.cdx.json");
        JsonObject known = new Gson().fromJson(Files.readString(maven), JsonObject.class);
        List<Path> jars = Stream.of(
                        Files.readString(stage.resolve("class.path")).strip().split(File.pathSeparator))
                .map(Path::of)
                .toList();
        Path sbom = Files.createDirectories(product.resolve("sbom")).resolve("samverkstad.cdx.json");
        Files.writeString(sbom, new Sbom(known, new Libraries(known, jars), time).of(ShippedJar.in(product)));
    }

    /** Stage keeps the bundles of each start level in a folder named by the level. */
    private void core() throws IOException {
        StringBuilder list = new StringBuilder();
        for (Path level : Trees.folders(stage.resolve("core"))) {
            List<Path> jars = Trees.files(level);
            copyInto("core", jars);
            jars.forEach(jar -> list.append(level.getFileName())
                    .append(' ')
                    .append(jar.getFileName())
                    .append('\n'));
        }
        Files.writeString(product.resolve("core/core.list"), list);
    }

    private void copyInto(String folder, List<Path> files) throws IOException {
        if (files.isEmpty()) {
            throw new IOException("nothing to put into " + folder + ": build the modules before this one");
        }
        Path target = Files.createDirectories(product.resolve(folder));
        for (Path file : files) {
            Files.copy(file, target.resolve(file.getFileName()));
        }
    }

    private static void put(Path fresh, Path product) throws IOException {
        Path id = product.resolve("build.id");
        if (Files.isRegularFile(id) && Files.readString(id).equals(Files.readString(fresh.resolve("build.id")))) {
            Trees.delete(fresh);
            Files.setLastModifiedTime(id, FileTime.from(Instant.now()));
            return;
        }
        Path old = product.resolveSibling(product.getFileName() + ".old");
        Trees.delete(old);
        if (Files.exists(product)) {
            Files.move(product, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(fresh, product, StandardCopyOption.ATOMIC_MOVE);
        Trees.delete(old);
    }
}
