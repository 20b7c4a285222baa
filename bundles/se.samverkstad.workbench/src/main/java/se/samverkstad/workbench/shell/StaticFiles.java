package se.samverkstad.workbench.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Style, script, font and icon, read once. The address of each holds a hash over all of them, so it may be kept for ever
 * and a new build is fetched anew. Style refers to the font beside it by name alone.
 */
@Component(service = StaticFiles.class)
public final class StaticFiles {
    private static final String FOLDER = "web";
    private static final String COMPRESSED = ".gz";

    private final Map<String, StaticFile> files = new TreeMap<>();
    private final String hash;

    @Activate
    public StaticFiles(BundleContext context) {
        this(read(context.getBundle()));
    }

    /** @param all name to content, the compressed forms ending in {@code .gz} */
    public StaticFiles(Map<String, byte[]> all) {
        Map<String, byte[]> sorted = new TreeMap<>(all);
        hash = hash(sorted);
        sorted.forEach((name, body) -> {
            if (!name.endsWith(COMPRESSED)) {
                files.put(name, new StaticFile(type(name), body, Optional.ofNullable(sorted.get(name + COMPRESSED))));
            }
        });
    }

    /**
     * The address of a file, such as {@code /static/0123456789ab/app.css}.
     *
     * @throws IllegalArgumentException when there is no such file
     */
    public String url(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("no static file %s among %s".formatted(name, files.keySet()));
        }
        return "/static/" + hash + "/" + name;
    }

    /** The file at an address; empty for another build's hash, too. */
    public Optional<StaticFile> find(String url) {
        String prefix = "/static/" + hash + "/";
        return url.startsWith(prefix)
                ? Optional.ofNullable(files.get(url.substring(prefix.length())))
                : Optional.empty();
    }

    private static Map<String, byte[]> read(Bundle bundle) {
        Map<String, byte[]> all = new TreeMap<>();
        var entries = bundle.findEntries(FOLDER, "*", false);
        for (URL entry : entries == null ? Collections.<URL>emptyList() : Collections.list(entries)) {
            String path = entry.getPath();
            try (InputStream in = entry.openStream()) {
                all.put(path.substring(path.lastIndexOf('/') + 1), in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + path, e);
            }
        }
        return all;
    }

    private static String hash(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, body) -> {
                digest.update((name + '\0' + body.length + '\0').getBytes(StandardCharsets.UTF_8));
                digest.update(body);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            case "txt" -> "text/plain; charset=utf-8";
            default -> "application/octet-stream";
        };
    }
}
