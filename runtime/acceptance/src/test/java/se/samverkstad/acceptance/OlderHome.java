package se.samverkstad.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A home as an earlier build left it, stopped: the first administrator (as {@link Person}), the podcast module of that build
 * with a channel and a published episode, the modules {@code smal} (which fits {@code se.samverkstad.api.people [1.0,1.1)}
 * and has a row) and {@code twin} (paused). Made with {@code bin/samverkstad} of the build that the file's name tells.
 */
final class OlderHome {
    static final String EPISODE = "/podcast/avsnitt/01a201cc-767a-7ed9-83a4-244fbbe2ba90";
    static final String TITLE = "Ett avsnitt från förra versionen";
    static final String SOUND = "kort.mp3";

    private static final String FILE = "/homes/2026-11-e15d39f.zip";

    private OlderHome() {}

    static Path in(Path home) throws IOException {
        try (InputStream zip = OlderHome.class.getResourceAsStream(FILE)) {
            for (Map.Entry<String, byte[]> entry :
                    Shipped.unzip(zip.readAllBytes()).entrySet()) {
                Path file = home.resolve(entry.getKey());
                if (entry.getKey().endsWith("/")) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.write(file, entry.getValue());
                }
            }
        }
        return home;
    }
}
