package se.samverkstad.operations.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The log files of a home, newest first. Reads without holding them; what is deleted meanwhile is passed over. */
public final class LogFolder {
    private static final String CURRENT = "samverkstad.log";
    private static final String OLD = "samverkstad\\.\\d{4}-\\d{2}-\\d{2}\\.\\d+\\.log\\.gz";
    private static final int MOST_MORE = 200;

    private final Path folder;

    public LogFolder(Path home) {
        this.folder = home.resolve("log");
    }

    /** Which events are asked for; the text is sought in all of an event, whatever its case. */
    public record Query(LogLevel least, String text) {
        boolean fits(LogEvent event) {
            String sought = text.toLowerCase(Locale.ROOT);
            return event.level().compareTo(least) >= 0
                    && (sought.isEmpty()
                            || holds(event.text(), sought)
                            || holds(event.module(), sought)
                            || holds(event.logger(), sought)
                            || event.more().stream().anyMatch(line -> holds(line, sought)));
        }

        private static boolean holds(String text, String sought) {
            return text.toLowerCase(Locale.ROOT).contains(sought);
        }
    }

    /** Events that fit, newest first: {@code count} of them after the first {@code skipped}. */
    public List<LogEvent> newest(Query query, int skipped, int count) throws IOException {
        List<LogEvent> found = new ArrayList<>();
        for (Path file : files()) {
            int wanted = skipped + count - found.size();
            if (wanted <= 0) {
                break;
            }
            Deque<LogEvent> last = new ArrayDeque<>();
            read(file, event -> {
                if (query.fits(event)) {
                    last.addFirst(event);
                    if (last.size() > wanted) {
                        last.removeLast();
                    }
                }
            });
            found.addAll(last);
        }
        return found.size() <= skipped
                ? List.of()
                : List.copyOf(found.subList(skipped, Math.min(found.size(), skipped + count)));
    }

    /** All bytes of all log files. */
    public long size() throws IOException {
        long size = 0;
        for (Path file : files()) {
            size += length(file);
        }
        return size;
    }

    /** The end of the current file, from the beginning of a line. */
    public byte[] latest(int most) throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve(CURRENT).toFile(), "r")) {
            long from = Math.max(0, file.length() - most);
            file.seek(from);
            if (from > 0) {
                file.readLine();
            }
            byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return bytes;
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(file -> String.valueOf(file.getFileName()).matches(OLD))
                    .sorted(Comparator.comparing(LogFolder::order).reversed())
                    .forEach(files::add);
        }
        if (Files.isRegularFile(folder.resolve(CURRENT))) {
            files.add(0, folder.resolve(CURRENT));
        }
        return files;
    }

    /** The day and then the number, which is not as long for all. */
    private static String order(Path file) {
        String[] parts = String.valueOf(file.getFileName()).split("\\.");
        return "%s.%6s".formatted(parts[1], parts[2]);
    }

    private static long length(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    private static void read(Path file, java.util.function.Consumer<LogEvent> each) throws IOException {
        try (InputStream bytes = open(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            LogEvent now = null;
            List<String> more = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                LogEvent begun = LogEvent.begin(line).orElse(null);
                if (begun == null) {
                    if (more.size() < MOST_MORE) {
                        more.add(line);
                    }
                    continue;
                }
                if (now != null) {
                    each.accept(now.with(more));
                }
                now = begun;
                more.clear();
            }
            if (now != null) {
                each.accept(now.with(more));
            }
        } catch (NoSuchFileException e) {
            // it was too old
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
    }
}
