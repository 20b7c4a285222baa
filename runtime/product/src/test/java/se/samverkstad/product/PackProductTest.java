package se.samverkstad.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PackProductTest {
    private static final String TIME = "2026-11-01T00:00:00Z";

    @TempDir
    private Path folder;

    private Path product(String place) throws IOException {
        Path product = Files.createDirectories(folder.resolve(place).resolve("samverkstad"));
        for (String name : List.of("lib/b.jar", "lib/a.jar", "lib-c", "README.md", "oci/å.txt")) {
            Path file = product.resolve(name);
            Files.createDirectories(file.resolve("..").normalize());
            Files.writeString(file, name);
        }
        Path script = Files.createDirectories(product.resolve("bin")).resolve("samverkstad");
        Files.writeString(script, "#!/bin/sh\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return product;
    }

    private byte[] packed(Path product, String place) throws IOException {
        Path archive = Files.createDirectories(folder.resolve(place)).resolve("samverkstad-1.2.3.tar.gz");
        PackProduct.main(new String[] {product.toString(), archive.toString(), TIME});
        return Files.readAllBytes(archive);
    }

    private static List<TarArchiveEntry> entries(byte[] archive) throws IOException {
        List<TarArchiveEntry> all = new ArrayList<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GzipCompressorInputStream(new ByteArrayInputStream(archive)), "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                all.add(entry);
            }
        }
        return all;
    }

    @Test
    void theSameFilesGiveTheSameBytesWhereverAndWheneverTheyLie() throws IOException {
        Path one = product("one");
        Path other = product("another place");
        Files.setLastModifiedTime(other.resolve("README.md"), FileTime.from(Instant.EPOCH));
        Files.setPosixFilePermissions(other.resolve("lib/a.jar"), PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(other.resolve("lib"), PosixFilePermissions.fromString("rwxrwx---"));

        assertThat(packed(one, "out")).isEqualTo(packed(other, "out in another"));
    }

    @Test
    void everyEntryLiesInOneFolderSortedAndBelongsToNoOne() throws IOException {
        List<TarArchiveEntry> entries = entries(packed(product("one"), "out"));

        assertThat(entries)
                .extracting(TarArchiveEntry::getName)
                .containsExactly(
                        "samverkstad-1.2.3/",
                        "samverkstad-1.2.3/README.md",
                        "samverkstad-1.2.3/bin/",
                        "samverkstad-1.2.3/bin/samverkstad",
                        "samverkstad-1.2.3/lib/",
                        "samverkstad-1.2.3/lib-c",
                        "samverkstad-1.2.3/lib/a.jar",
                        "samverkstad-1.2.3/lib/b.jar",
                        "samverkstad-1.2.3/oci/",
                        "samverkstad-1.2.3/oci/å.txt");
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.getLongUserId() + entry.getLongGroupId()).isZero();
            assertThat(entry.getUserName() + entry.getGroupName()).isEmpty();
            assertThat(entry.getLastModifiedTime().toInstant()).isEqualTo(TIME);
            boolean runs = entry.isDirectory() || entry.getName().endsWith("bin/samverkstad");
            assertThat(entry.getMode() & 0777).isEqualTo(runs ? 0755 : 0644);
        });
    }

    @Test
    void theCompressedFileTellsNeitherTimeNorSystem() throws IOException {
        byte[] archive = packed(product("one"), "out");

        // RFC 1952: flags, four bytes of time, extra flags, operating system (255 = unknown).
        assertThat(archive).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
    }
}
