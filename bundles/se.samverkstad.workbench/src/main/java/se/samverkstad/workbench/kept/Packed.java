package se.samverkstad.workbench.kept;

import java.nio.file.Path;
import java.util.Optional;
import se.samverkstad.store.personal.KeptRows.KeptTable;

/**
 * A file of a package.
 *
 * @param path in the package
 * @param from where its bytes lie now
 * @param table whose rows it holds; empty for a kept file
 * @param rows how many; 0 for a kept file
 */
record Packed(String path, String type, Path from, long bytes, String sha256, Optional<KeptTable> table, long rows) {
    boolean csv() {
        return path.endsWith(".csv");
    }
}
