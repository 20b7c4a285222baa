package se.samverkstad.modules.repository;

import static se.samverkstad.modules.words.Sentences.refuse;
import static se.samverkstad.modules.words.Sentences.say;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samverkstad.modules.archive.Feature;
import se.samverkstad.modules.archive.ModuleArchive;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.disk.Durable;
import se.samverkstad.modules.disk.Sha256;

/**
 * Takes modules of a file into the home's folder. Everything is checked before anything is written; then the archives are
 * written, and last the index that names them, in one step. A stop in between leaves files that nobody is told of.
 */
final class Intake {
    private final Path folder;
    private final IndexVerifier verifier;

    Intake(Path folder, IndexVerifier verifier) {
        this.folder = folder;
        this.verifier = verifier;
    }

    /** @return those that were not there before, such as {@code podcast 1.2.0} */
    List<String> take(Path file) {
        return run(file, true);
    }

    /** The same checks and the same answer, and nothing is written. */
    List<String> look(Path file) {
        return run(file, false);
    }

    private List<String> run(Path file, boolean write) {
        if (!Files.isRegularFile(file)) {
            throw refuse(Code.UNKNOWN, "file.away", file);
        }
        try {
            return isModule(file) ? one(file, write) : all(file, write);
        } catch (IOException e) {
            throw new ModuleRefusal(Code.STORAGE, say("folder.unreadable", file, String.valueOf(e.getMessage())), e);
        }
    }

    private List<String> all(Path file, boolean write) throws IOException {
        try (Carrier carrier = new Carrier(file)) {
            List<Index.Listed> listed = carrier.index(verifier).modules();
            Map<String, Index.Listed> merged = present();
            List<Index.Listed> fresh = fresh(listed, merged);
            for (Index.Listed each : listed) {
                Delivered.checked(each, carrier.read(each.file(), each.length()));
            }
            if (!write) {
                return names(fresh);
            }
            for (Index.Listed each : fresh) {
                // Read and checked again: what is written is what was looked at.
                byte[] bytes = carrier.read(each.file(), each.length());
                Delivered.checked(each, bytes);
                Durable.write(folder.resolve(fileName(each)), bytes);
            }
            return written(fresh, merged);
        }
    }

    private List<String> one(Path file, boolean write) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes((int) ModuleArchive.LIMIT + 1);
        }
        String name = String.valueOf(file.getFileName());
        if (bytes.length > ModuleArchive.LIMIT) {
            throw refuse(Code.DAMAGED, "archive.too-large", name, ModuleArchive.LIMIT >> 20);
        }
        Feature feature = ModuleArchive.read(name, bytes).feature();
        Index.Listed listed =
                new Index.Listed(name, feature.module(), feature.version(), Sha256.of(bytes), bytes.length);
        Map<String, Index.Listed> merged = present();
        List<Index.Listed> fresh = fresh(List.of(listed), merged);
        if (!write) {
            return names(fresh);
        }
        if (!fresh.isEmpty()) {
            Durable.write(folder.resolve(fileName(listed)), bytes);
        }
        return written(fresh, merged);
    }

    private Map<String, Index.Listed> present() throws IOException {
        Path file = folder.resolve(Index.NAME);
        Map<String, Index.Listed> present = new TreeMap<>();
        if (Files.isRegularFile(file)) {
            Index index = Index.read(folder.toString(), Files.readAllBytes(file), verifier);
            index.modules().forEach(each -> present.put(key(each), each));
        }
        return present;
    }

    /** Those that are not there; one that is there with other content refuses all. */
    private static List<Index.Listed> fresh(List<Index.Listed> wanted, Map<String, Index.Listed> present) {
        List<Index.Listed> fresh = new ArrayList<>();
        for (Index.Listed each : wanted) {
            Index.Listed before = present.get(key(each));
            if (before == null) {
                fresh.add(each);
            } else if (!before.sha256().equals(each.sha256())) {
                throw refuse(Code.NOT_APPLICABLE, "carrier.differs", each.module(), each.version());
            }
        }
        return fresh;
    }

    private List<String> written(List<Index.Listed> fresh, Map<String, Index.Listed> merged) throws IOException {
        for (Index.Listed each : fresh) {
            merged.put(
                    key(each),
                    new Index.Listed(fileName(each), each.module(), each.version(), each.sha256(), each.length()));
        }
        if (!fresh.isEmpty()) {
            Durable.write(folder.resolve(Index.NAME), Index.write(merged.values()));
        }
        return names(fresh);
    }

    private static List<String> names(List<Index.Listed> fresh) {
        return fresh.stream().map(Intake::key).toList();
    }

    /** Named by what it is, never by what the file calls it. */
    private static String fileName(Index.Listed listed) {
        return listed.module() + "-" + listed.version() + ".kfa";
    }

    private static String key(Index.Listed listed) {
        return listed.module() + " " + listed.version();
    }

    /** A module archive by itself has its description at the top. */
    private static boolean isModule(Path file) throws IOException {
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
            return zip.getEntry("feature.json") != null;
        } catch (java.util.zip.ZipException e) {
            throw new ModuleRefusal(Code.DAMAGED, say("carrier.no-zip", String.valueOf(file.getFileName())), e);
        }
    }
}
