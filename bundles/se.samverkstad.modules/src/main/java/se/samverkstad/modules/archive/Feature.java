package se.samverkstad.modules.archive;

import java.util.List;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.Permission;
import se.samverkstad.store.personal.Declaration;

/**
 * What a feature says of its module (OSGi Feature JSON, chapter 159, with our extensions). The bytes it was read from are
 * kept beside it: they are what is hashed and stored, for writing JSON anew loses data.
 *
 * @param hash SHA-256 of the bytes
 * @param declaration what its tables hold of people
 * @param tags its {@code categories}
 */
public record Feature(
        byte[] bytes,
        String hash,
        String module,
        String version,
        Label name,
        Label purpose,
        String vendor,
        List<BundleEntry> bundles,
        List<Permission> permissions,
        List<DataSet> data,
        Declaration declaration,
        List<Label> notes,
        List<String> tags,
        List<PictureEntry> pictures) {
    public Feature {
        tags = List.copyOf(tags);
        pictures = List.copyOf(pictures);
        bundles = List.copyOf(bundles);
        permissions = List.copyOf(permissions);
        data = List.copyOf(data);
        notes = List.copyOf(notes);
    }

    /** What is known of a module whose feature cannot be read: that it was there. */
    public static Feature unknown(String module, String version, String hash) {
        Label name = new Label(module, module);
        return new Feature(
                new byte[0],
                hash,
                module,
                version,
                name,
                name,
                "",
                List.of(),
                List.of(),
                List.of(),
                new Declaration(module, List.of()),
                List.of(),
                List.of(),
                List.of());
    }

    /** A bundle by its id {@code group:artifact:version}, and the bytes it must be. */
    public record BundleEntry(String id, String sha256, long length) {
        /** Its file in an archive. */
        public String fileName() {
            String[] parts = id.split(":");
            return parts[1] + "-" + parts[2] + ".jar";
        }
    }

    /** Data the module keeps, and what they are. */
    public record DataSet(String id, Label label) {}

    /**
     * A picture of it.
     *
     * @param alternative what it shows, for those who do not see it
     */
    public record PictureEntry(String file, String sha256, Label alternative) {
        String entryName() {
            return PictureReader.FOLDER + file;
        }
    }

    public long length() {
        return bundles.stream().mapToLong(BundleEntry::length).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Feature feature && feature.hash.equals(hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return module + " " + version + " " + hash;
    }
}
