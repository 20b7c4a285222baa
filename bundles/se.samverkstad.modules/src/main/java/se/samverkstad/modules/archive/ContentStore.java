package se.samverkstad.modules.archive;

import static se.samverkstad.modules.words.Sentences.refuse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import se.samverkstad.modules.archive.Feature.BundleEntry;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.crash.CrashPoint;
import se.samverkstad.modules.disk.Durable;
import se.samverkstad.modules.disk.Home;
import se.samverkstad.modules.disk.Remembered;
import se.samverkstad.modules.disk.Sha256;

/** Jars, features and pictures named by their SHA-256. What is in it is never changed; it is checked again whenever it is used, and for a page when its file has changed. */
public final class ContentStore {
    private static final int MOST = 2_000;

    private final Home home;
    private final Remembered<Optional<Feature>> features = new Remembered<>(MOST);
    private final Remembered<Boolean> wholeJars = new Remembered<>(MOST);

    public ContentStore(Home home) {
        this.home = home;
    }

    /** Takes in everything of an archive that is not there yet. */
    public void put(ModuleArchive archive) throws IOException {
        for (BundleEntry bundle : archive.feature().bundles()) {
            CrashPoint.FETCH.hit();
            byte[] jar = archive.jars().get(bundle.sha256());
            if (jar == null) {
                throw new IllegalArgumentException("the archive lacks " + bundle.id());
            }
            CrashPoint.VERIFY.hit();
            putIfAbsent(jar(bundle.sha256()), bundle.sha256(), jar);
        }
        for (Map.Entry<String, byte[]> picture : archive.pictures().entrySet()) {
            putIfAbsent(pictureFile(picture.getKey()), picture.getKey(), picture.getValue());
        }
        Feature feature = archive.feature();
        putIfAbsent(feature(feature.hash()), feature.hash(), feature.bytes());
    }

    /** The feature of that hash, when it is kept and unchanged. */
    public Optional<Feature> find(String hash) throws IOException {
        Path file = feature(hash);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        return Sha256.of(bytes).equals(hash) ? Optional.of(FeatureReader.read(bytes)) : Optional.empty();
    }

    /** The same for a page: read and checked once, and again when the file system says that the file is another. */
    public Optional<Feature> glance(String hash) throws IOException {
        return features.of(feature(hash), () -> find(hash));
    }

    /**
     * Reads all bytes of a bundle unless that was done since its file changed last.
     *
     * @throws se.samverkstad.modules.change.ModuleRefusal {@code DAMAGED} when it is not there or not what it was
     */
    void glance(String module, BundleEntry bundle) throws IOException {
        wholeJars.of(jar(bundle.sha256()), () -> read(module, bundle).length == bundle.length());
    }

    /** The bytes of a bundle, checked. */
    public byte[] read(String module, BundleEntry bundle) throws IOException {
        Path file = jar(bundle.sha256());
        if (!Files.exists(file)) {
            throw refuse(Code.DAMAGED, "store.missing", module, bundle.fileName());
        }
        byte[] bytes = Files.readAllBytes(file);
        if (!Sha256.of(bytes).equals(bundle.sha256())) {
            throw refuse(Code.DAMAGED, "store.changed", module, bundle.fileName());
        }
        return bytes;
    }

    /** A picture, when it is kept and unchanged; nothing runs without it, so nothing fails for it. */
    public Optional<byte[]> picture(String sha256) throws IOException {
        Path file = pictureFile(sha256);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        return Sha256.of(bytes).equals(sha256) ? Optional.of(bytes) : Optional.empty();
    }

    public Path jar(String sha256) {
        return home.jars().resolve(sha256 + ".jar");
    }

    /** Beside the feature that tells of it, so that whatever carries or keeps the one does so with the other. */
    private Path pictureFile(String sha256) {
        return home.features().resolve(sha256 + ".picture");
    }

    private Path feature(String hash) {
        return home.features().resolve(hash + ".json");
    }

    private static void putIfAbsent(Path file, String sha256, byte[] content) throws IOException {
        if (Files.exists(file) && Sha256.of(Files.readAllBytes(file)).equals(sha256)) {
            return;
        }
        Durable.write(file, content, CrashPoint.RENAME::hit, CrashPoint.FOLDER_SYNC::hit);
    }
}
