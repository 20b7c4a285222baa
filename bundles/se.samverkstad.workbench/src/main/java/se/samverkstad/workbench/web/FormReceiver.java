package se.samverkstad.workbench.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkstad.api.web.Upload;

/** Collects a form: fields in memory and files in the spool, each within its limit. */
final class FormReceiver implements MultipartReader.Receiver {
    static final int MOST_PARTS = 1_000;
    static final int LONGEST_TEXT = 4 * 1024 * 1024;

    private final Spool spool;
    private final Limit limit;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Map<String, Upload> uploads = new LinkedHashMap<>();
    private final List<Path> files = new ArrayList<>();
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private String name = "";
    private String fileName = "";
    private boolean file;
    private @Nullable OutputStream out;
    private int parts;
    private long textBytes;
    private long fileBytes;
    private long length;

    /**
     * How much is taken.
     *
     * @param text the most bytes in all fields together
     * @param bytes the most in all files together
     * @param keep false to read files without keeping any
     */
    record Limit(int text, long bytes, boolean keep) {
        static Limit files(long bytes, boolean keep) {
            return new Limit(LONGEST_TEXT, bytes, keep);
        }
    }

    FormReceiver(Spool spool, Limit limit) {
        this.spool = spool;
        this.limit = limit;
    }

    @Override
    public void begin(String name, String fileNameOrEmpty, boolean file) throws IOException {
        if (++parts > MOST_PARTS) {
            throw new Refusal(413, "fields");
        }
        this.name = name;
        this.fileName = fileNameOrEmpty;
        this.file = file;
        length = 0;
        text.reset();
    }

    @Override
    public void bytes(byte[] buffer, int from, int count) throws IOException {
        length += count;
        if (!file) {
            textBytes += count;
            if (textBytes > limit.text()) {
                throw new Refusal(413, "text", Sizes.words(limit.text()));
            }
            text.write(buffer, from, count);
            return;
        }
        fileBytes += count;
        if (fileBytes > limit.bytes()) {
            throw limit.bytes() == 0
                    ? new Refusal(413, "nofiles")
                    : new Refusal(413, "size", Sizes.words(limit.bytes()));
        }
        if (limit.keep() && count > 0) {
            opened().write(buffer, from, count);
        }
    }

    private OutputStream opened() throws IOException {
        if (out == null) {
            Path path = spool.create();
            files.add(path);
            out = Files.newOutputStream(path);
        }
        return out;
    }

    @Override
    public void end() throws IOException {
        if (!file) {
            fields.computeIfAbsent(name, key -> new ArrayList<>(1))
                    .add(UrlEncoded.storable(text.toString(StandardCharsets.UTF_8)));
        } else if (out != null) {
            out.close();
            out = null;
            uploads.putIfAbsent(name, new Upload(files.get(files.size() - 1), fileName, length));
        }
    }

    Form form() throws IOException {
        // A second file of one name is no upload; it does not wait for the next start to go.
        for (Path path : files) {
            if (uploads.values().stream().noneMatch(upload -> upload.file().equals(path))) {
                Files.deleteIfExists(path);
            }
        }
        return new Form(fields, uploads);
    }

    /** Deletes what was received. */
    void discard() throws IOException {
        if (out != null) {
            out.close();
        }
        for (Path path : files) {
            Files.deleteIfExists(path);
        }
    }
}
