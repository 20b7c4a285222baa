package se.samverkstad.store.safekeeping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipException;

/** Every file of a backup by name with its SHA-256. */
record Sums(Map<String, String> byName) {
    /** As {@code sha256sum} writes them. */
    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(byName)
                .forEach((name, sum) ->
                        text.append(sum).append("  ").append(name).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads the list, which itself must be what the manifest says. */
    static Sums read(Source source, Manifest manifest, Path place) throws IOException {
        byte[] list;
        try (InputStream in = source.open(Content.SUMS)) {
            list = in.readAllBytes();
        } catch (NoSuchFileException e) {
            throw Damage.missing(Content.SUMS, place);
        }
        if (!Disk.sha256(new java.io.ByteArrayInputStream(list)).equals(manifest.sums())) {
            throw Damage.in(Content.SUMS, place);
        }
        Map<String, String> sums = new LinkedHashMap<>();
        new String(list, StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
        return new Sums(sums);
    }

    /** Reads every file to its end; refuses the first that is not what was written. */
    void check(Source source, Path place) {
        byName.forEach((name, sum) -> {
            try (InputStream in = source.open(name)) {
                if (!Disk.sha256(in).equals(sum)) {
                    throw Damage.in(name, place);
                }
            } catch (NoSuchFileException e) {
                throw Damage.missing(name, place);
            } catch (ZipException | java.io.EOFException e) {
                throw Damage.in(name, place);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
