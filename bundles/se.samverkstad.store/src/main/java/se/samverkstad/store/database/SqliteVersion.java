package se.samverkstad.store.database;

import java.util.Arrays;

/** Which versions of SQLite may hold data: from 3.51.3 on, where a race that could lose commits is mended. */
final class SqliteVersion {
    private static final int[] FIRST = {3, 51, 3};
    private static final String WITHDRAWN = "3.52.0";

    private SqliteVersion() {}

    static boolean allowed(String version) {
        if (!version.matches("\\d+\\.\\d+\\.\\d+(\\.\\d+)?") || version.equals(WITHDRAWN)) {
            return false;
        }
        int[] parts =
                Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
        return Arrays.compare(parts, FIRST) >= 0;
    }
}
