package se.samverkstad.workbench.web;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.web.Upload;

/** What a form or a query holds, in the order it was sent. Closing it deletes the uploaded files. */
public record Form(Map<String, List<String>> fields, Map<String, Upload> uploads) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Form.class);

    /** Names the draft that a sent form came from. */
    static final String DRAFT = "_draft";

    public Optional<String> first(String name) {
        return values(name).stream().findFirst();
    }

    public List<String> values(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** The first value of each field that a person wrote: nothing of ours and no password. */
    public Map<String, String> written() {
        Map<String, String> written = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            if (!name.startsWith("_") && !secret(name) && !values.isEmpty()) {
                written.put(name, values.get(0));
            }
        });
        return written;
    }

    /** Whether a field is a password, by its name. */
    static boolean secret(String name) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        return lower.contains("password") || lower.contains("losenord") || lower.contains("lösenord");
    }

    @Override
    public void close() {
        for (Upload upload : uploads.values()) {
            try {
                Files.deleteIfExists(upload.file());
            } catch (IOException e) {
                LOG.warn("a spooled upload could not be deleted; it goes at the next start", e);
            }
        }
    }
}
