package se.samverkstad.store.safekeeping;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The decision to put what was staged in the place of what is there, as a file: once it is on the disk, the swap is carried
 * out, by this process or by the next. Each step can be done again.
 *
 * @param aside the folder that takes what was there
 * @param fresh what was staged
 * @param gone what the backup lacks and is only moved aside
 * @param rows the id under which the rows were brought into PostgreSQL; empty when they are among the files. The decision
 *     holds only when the database bears that id.
 */
record Swap(String aside, List<String> fresh, List<String> gone, String rows) {
    static final String STAGE = "restore.new";
    static final String DATABASE = "database";
    /** What a restore may replace. CURRENT last: it makes modules count. */
    static final List<String> NAMES = List.of(
            DATABASE,
            "media",
            "profiles",
            "modules",
            "journal",
            "repository",
            Content.PROPERTIES,
            "logback.xml",
            "CURRENT");

    private static final String FILE = "restore.json";
    private static final List<String> OF_THE_MACHINE = List.of(Content.PROPERTIES, "logback.xml");

    static Swap of(Path home, String aside, String rows) {
        Path stage = home.resolve(STAGE);
        List<String> names = NAMES.stream()
                .filter(name -> rows.isEmpty() || !name.equals(DATABASE))
                .toList();
        return new Swap(
                aside,
                names.stream().filter(name -> Files.exists(stage.resolve(name))).toList(),
                names.stream()
                        .filter(name -> !Files.exists(stage.resolve(name)) && !OF_THE_MACHINE.contains(name))
                        .toList(),
                rows);
    }

    static @Nullable Swap read(Path home) throws IOException {
        Path file = home.resolve(FILE);
        if (!Files.exists(file)) {
            return null;
        }
        try {
            return new Gson().fromJson(Files.readString(file), Swap.class);
        } catch (JsonParseException e) {
            throw new IOException(file + " cannot be read", e);
        }
    }

    void decide(Path home) throws IOException {
        Disk.replace(home.resolve(FILE), new Gson().toJson(this).getBytes(StandardCharsets.UTF_8));
    }

    void carryOut(Path home) throws IOException {
        for (String name : gone) {
            putAside(home, name);
        }
        for (String name : fresh) {
            Path staged = home.resolve(STAGE).resolve(name);
            if (Files.exists(staged)) {
                putAside(home, name);
                KillPoint.RESTORE_SWAPPING.hit();
                Disk.move(staged, home.resolve(name));
            }
        }
        Files.deleteIfExists(home.resolve("cache.key"));
        tell(home);
        KillPoint.RESTORE_SWAPPED.hit();
        forget(home);
    }

    /** For the record, which goes on at the next start: that its end is not where it was has a reason. */
    private void tell(Path home) throws IOException {
        Properties lines = new Properties();
        lines.setProperty("aside", aside);
        lines.setProperty("by", System.getProperty("user.name", ""));
        StringWriter text = new StringWriter();
        lines.store(text, null);
        Disk.makeFolder(home.resolve("audit"));
        Disk.replace(home.resolve("audit").resolve("restored"), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void putAside(Path home, String name) throws IOException {
        Path now = home.resolve(name);
        Path old = home.resolve(aside).resolve(name);
        if (Files.exists(now) && !Files.exists(old)) {
            Disk.makeFolder(old.resolveSibling(""));
            Disk.move(now, old);
        }
    }

    static void forget(Path home) throws IOException {
        Files.deleteIfExists(home.resolve(FILE));
        Disk.sync(home);
        Disk.delete(home.resolve(STAGE));
    }
}
