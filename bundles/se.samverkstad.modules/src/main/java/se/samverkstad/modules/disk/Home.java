package se.samverkstad.modules.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folders of a home that belong to the modules. */
public record Home(Path root) {
    public Path current() {
        return root.resolve("CURRENT");
    }

    public Path profiles() {
        return root.resolve("profiles");
    }

    public Path jars() {
        return root.resolve("modules/jars");
    }

    public Path features() {
        return root.resolve("modules/features");
    }

    public Path generations() {
        return root.resolve("modules/generations");
    }

    public Path journal() {
        return root.resolve("journal/journal.jsonl");
    }

    public Path run() {
        return root.resolve("run");
    }

    /** The folder an administrator may put modules into; a repository like any other. */
    public Path repository() {
        return root.resolve("repository");
    }

    public void create() throws IOException {
        for (Path folder :
                new Path[] {profiles(), jars(), features(), generations(), root.resolve("journal"), run(), repository()
                }) {
            Files.createDirectories(folder);
        }
    }
}
