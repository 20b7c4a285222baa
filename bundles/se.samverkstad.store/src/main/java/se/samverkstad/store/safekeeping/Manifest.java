package se.samverkstad.store.safekeeping;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samverkstad.store.backup.BackupRefused;
import se.samverkstad.store.backup.KeptBackup;

/**
 * The file {@value Content#MANIFEST} of a backup: written last, so that only a whole backup has one.
 *
 * @param format 1; a later number is refused
 * @param made ISO 8601, UTC
 * @param sums the SHA-256 of the file {@value Content#SUMS}, which holds that of every other file, as {@code sha256sum}
 *     writes and checks it
 */
record Manifest(
        int format,
        String made,
        String product,
        String build,
        String database,
        @Nullable Map<String, Long> rows,
        @Nullable Map<String, Integer> migrations,
        long files,
        long bytes,
        String sums,
        @Nullable List<String> secrets,
        @Nullable List<String> damaged) {
    static final int FORMAT = 1;
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    byte[] json() {
        return (GSON.toJson(this) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @throws BackupRefused when there is none, or none that this build understands */
    static Manifest read(Source source, Path place) throws IOException {
        try (InputStream in = source.open(Content.MANIFEST)) {
            Manifest read = GSON.fromJson(new String(in.readAllBytes(), StandardCharsets.UTF_8), Manifest.class);
            if (read == null || read.format < 1) {
                throw Damage.in(Content.MANIFEST, place);
            }
            if (read.format > FORMAT) {
                throw new BackupRefused(
                        "NEWER",
                        "%s är gjord av en nyare version av Samverkstad (formatet %d); den här förstår %d."
                                .formatted(place, read.format, FORMAT),
                        "%s was made by a newer version of Samverkstad (format %d); this one understands %d."
                                .formatted(place, read.format, FORMAT));
            }
            Instant.parse(read.made);
            return read;
        } catch (NoSuchFileException e) {
            throw new BackupRefused(
                    "NO_BACKUP",
                    "%s är ingen hel säkerhetskopia: manifest.json saknas.".formatted(place),
                    "%s is no whole backup: manifest.json is missing.".formatted(place),
                    e);
        } catch (JsonParseException | DateTimeException | NullPointerException e) {
            throw Damage.in(Content.MANIFEST, place);
        }
    }

    KeptBackup at(Path place) {
        return new KeptBackup(
                place,
                Instant.parse(made),
                product,
                build,
                database,
                rows == null ? Map.of() : new TreeMap<>(rows),
                migrations == null ? Map.of() : migrations,
                files,
                bytes,
                secrets == null ? List.of() : secrets,
                damaged == null ? List.of() : damaged);
    }
}
