package se.samverkstad.operations.address;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** {@code samverkstad.properties}: a person's file, of which a key may be changed and nothing else. */
final class SettingsFile {
    private final Path file;

    SettingsFile(Path home) {
        this.file = home.resolve("samverkstad.properties");
    }

    Map<String, String> read() throws IOException {
        Map<String, String> values = new TreeMap<>();
        if (Files.exists(file)) {
            Properties properties = properties(Files.readString(file));
            properties
                    .stringPropertyNames()
                    .forEach(key -> values.put(key, properties.getProperty(key).strip()));
        }
        return values;
    }

    /** Sets those keys; an empty value takes its key away. */
    void write(Map<String, String> changes) throws IOException {
        List<String> lines = new ArrayList<>();
        Map<String, String> left = new TreeMap<>(changes);
        for (String line : Files.exists(file) ? logicalLines(Files.readString(file)) : List.<String>of()) {
            String key = key(line);
            if (!changes.containsKey(key)) {
                lines.add(line);
            } else if (left.containsKey(key)) {
                String value = left.remove(key);
                if (!value.isEmpty()) {
                    lines.add(line(key, value));
                }
            }
        }
        left.forEach((key, value) -> {
            if (!value.isEmpty()) {
                lines.add(line(key, value));
            }
        });
        replace(lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }

    /** Lines as the format counts them: one that ends in an odd number of backslashes goes on. */
    private static List<String> logicalLines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : text.split("\\R")) {
            open.append(open.isEmpty() ? "" : "\n").append(line);
            boolean comment = open.toString().stripLeading().startsWith("#")
                    || open.toString().stripLeading().startsWith("!");
            int slashes = line.length() - line.replaceAll("\\\\+$", "").length();
            if (comment || slashes % 2 == 0) {
                lines.add(open.toString());
                open.setLength(0);
            }
        }
        if (!open.isEmpty()) {
            lines.add(open.toString());
        }
        return lines;
    }

    private static String key(String line) {
        return properties(line).stringPropertyNames().stream().findFirst().orElse("");
    }

    private static String line(String key, String value) {
        return key + " = " + value.replace("\\", "\\\\").replace("\n", " ").replace("\r", " ");
    }

    private static Properties properties(String text) {
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(text));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It may hold a password: whoever could not read it before cannot afterwards. */
    private void replace(String text) throws IOException {
        Set<PosixFilePermission> rights =
                Files.exists(file) ? Files.getPosixFilePermissions(file) : PosixFilePermissions.fromString("rw-------");
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.setPosixFilePermissions(fresh, rights);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        try (FileChannel folder = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
