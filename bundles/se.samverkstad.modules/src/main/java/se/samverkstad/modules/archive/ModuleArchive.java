package se.samverkstad.modules.archive;

import static se.samverkstad.modules.words.Sentences.refuse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import se.samverkstad.modules.archive.Feature.BundleEntry;
import se.samverkstad.modules.archive.Feature.PictureEntry;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.disk.Sha256;

/**
 * A module in one file: {@code feature.json}, {@code bundles/*.jar} and the {@code pictures/} that the feature names, nothing
 * else. Read into memory and checked byte for byte against the feature before anything opens a jar; no entry's name ever
 * becomes a path.
 *
 * @param jars by their SHA-256
 * @param pictures by their SHA-256; each is a whole picture
 */
public record ModuleArchive(Feature feature, Map<String, byte[]> jars, Map<String, byte[]> pictures) {
    /** The most bytes an archive may hold, packed or unpacked. */
    public static final long LIMIT = 50L << 20;

    private static final int MOST_ENTRIES = 200;

    public ModuleArchive {
        jars = Map.copyOf(jars);
        pictures = Map.copyOf(pictures);
    }

    /**
     * @param name the archive's file, for the sentence
     * @throws ModuleRefusal {@code DAMAGED}, naming the entry
     */
    public static ModuleArchive read(String name, byte[] bytes) {
        Map<String, byte[]> entries = entries(name, bytes);
        byte[] featureBytes = entries.remove("feature.json");
        if (featureBytes == null) {
            throw refuse(Code.DAMAGED, "archive.no-feature", name);
        }
        Feature feature = FeatureReader.read(featureBytes);
        Map<String, byte[]> jars = new HashMap<>();
        for (BundleEntry bundle : feature.bundles()) {
            byte[] jar = entries.remove("bundles/" + bundle.fileName());
            if (jar == null) {
                throw refuse(Code.DAMAGED, "archive.no-bundle", name, bundle.fileName());
            }
            if (jar.length != bundle.length() || !Sha256.of(jar).equals(bundle.sha256())) {
                throw refuse(Code.DAMAGED, "archive.changed", name, bundle.fileName());
            }
            jars.put(bundle.sha256(), jar);
        }
        Map<String, byte[]> pictures = pictures(name, feature, entries);
        if (!entries.isEmpty()) {
            throw refuse(
                    Code.DAMAGED,
                    "archive.extra",
                    name,
                    entries.keySet().iterator().next());
        }
        return new ModuleArchive(feature, jars, pictures);
    }

    private static Map<String, byte[]> pictures(String name, Feature feature, Map<String, byte[]> entries) {
        Map<String, byte[]> pictures = new HashMap<>();
        for (PictureEntry picture : feature.pictures()) {
            byte[] content = entries.remove(picture.entryName());
            if (content == null) {
                throw refuse(Code.DAMAGED, "archive.no-bundle", name, picture.entryName());
            }
            if (!Sha256.of(content).equals(picture.sha256())) {
                throw refuse(Code.DAMAGED, "archive.changed", name, picture.entryName());
            }
            if (!PictureReader.holds(content)) {
                throw refuse(Code.RULE, "archive.no-picture", name, picture.entryName());
            }
            pictures.put(picture.sha256(), content);
        }
        return pictures;
    }

    private static Map<String, byte[]> entries(String name, byte[] bytes) {
        requireWholeZip(name, bytes);
        Map<String, byte[]> entries = new HashMap<>();
        long left = LIMIT;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String entryName = entry.getName();
                if (!entryName.equals("feature.json")
                        && !entryName.matches("bundles/[A-Za-z0-9._-]+\\.jar|pictures/[a-z0-9-]+\\.(png|jpg|webp)")) {
                    throw refuse(Code.DAMAGED, "archive.extra", name, printable(entryName));
                }
                byte[] content = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                left -= content.length;
                if (left < 0 || entries.size() >= MOST_ENTRIES) {
                    throw refuse(Code.DAMAGED, "archive.too-large", name, LIMIT >> 20);
                }
                if (entries.put(entryName, content) != null) {
                    throw refuse(Code.DAMAGED, "archive.twice", name, entryName);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refuse(Code.DAMAGED, "archive.cut-short", name);
        }
        return entries;
    }

    /** A zip that was cut off has lost the record at its end (PKWARE APPNOTE 4.3.16). */
    private static void requireWholeZip(String name, byte[] bytes) {
        for (int at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xFFFF); at--) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
                return;
            }
        }
        throw refuse(Code.DAMAGED, "archive.cut-short", name);
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?").substring(0, Math.min(text.length(), 80));
    }
}
