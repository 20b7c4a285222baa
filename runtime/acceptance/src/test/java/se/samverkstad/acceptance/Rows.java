package se.samverkstad.acceptance;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What a home holds, read beside the running server: rows with the product's own driver, and files. */
final class Rows {
    private Rows() {}

    /**
     * Table to number of rows, of the tables that modules write. Sessions, counters of sign-in, the record and notices
     * change by themselves.
     */
    static Map<String, Long> counts(Path home) throws Exception {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = sqlite(home);
                Statement statement = connection.createStatement()) {
            // As of one moment: a table may go while others are counted.
            connection.setAutoCommit(false);
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("select name from sqlite_master where type = 'table'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                if (!table.contains("session")
                        && !table.contains("attempt")
                        && !table.endsWith("_audit")
                        && !table.startsWith("workbench_notice")) {
                    counts.put(table, count(statement, table));
                }
            }
        }
        return counts;
    }

    /**
     * Table to a sum of all that its rows hold, so that a changed value is seen too. Without what changes by itself:
     * sessions, counters of sign-in and what is written about those who try.
     */
    static Map<String, Integer> sums(Path home) throws Exception {
        Map<String, Integer> sums = new TreeMap<>();
        try (Connection connection = sqlite(home);
                Statement statement = connection.createStatement()) {
            for (String table : counts(home).keySet()) {
                if (!table.matches(".*(audit|record|event|lease|lock|throttle).*")) {
                    sums.put(table, sum(statement, table));
                }
            }
        }
        return sums;
    }

    private static int sum(Statement statement, String table) throws SQLException {
        int sum = 0;
        try (ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                int row = 1;
                for (int i = 1; i <= columns; i++) {
                    row = 31 * row + String.valueOf(rows.getString(i)).hashCode();
                }
                sum += row;
            }
        }
        return sum;
    }

    /** The number of rows of one table, by how its name ends. */
    static long count(Path home, String table) throws Exception {
        return counts(home).entrySet().stream()
                .filter(each -> each.getKey().endsWith("_" + table))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** What SQLite itself says of the file. */
    static String integrity(Path home) throws Exception {
        try (Connection connection = sqlite(home);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma integrity_check")) {
            return row.getString(1);
        }
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from \"" + table + "\"")) {
            return row.getLong(1);
        }
    }

    static Connection sqlite(Path home) throws Exception {
        System.setProperty(
                "org.sqlite.lib.path",
                Server.PRODUCT
                        .resolve("native")
                        .resolve(System.getProperty("os.arch").equals("amd64") ? "x86_64" : "aarch64")
                        .toString());
        System.setProperty("org.sqlite.lib.name", System.mapLibraryName("sqlitejdbc"));
        return connect(
                "org.sqlite.JDBC",
                "se.samverkstad.lib.sqlite",
                "jdbc:sqlite:" + home.resolve("database/samverkstad.db"),
                "");
    }

    /** A connection with a driver of the product's core; the user and password are separated by a colon. */
    static Connection connect(String driver, String jar, String url, String userAndPassword) throws Exception {
        Driver loaded =
                (Driver) Loader.of(jar).loadClass(driver).getConstructor().newInstance();
        Properties properties = new Properties();
        int colon = userAndPassword.indexOf(':');
        if (colon >= 0) {
            properties.setProperty("user", userAndPassword.substring(0, colon));
            properties.setProperty("password", userAndPassword.substring(colon + 1));
        }
        return loaded.connect(url, properties);
    }

    /** Every file below these folders of the home, with its length. */
    static Map<String, Long> files(Path home, String... folders) throws IOException {
        Map<String, Long> files = new TreeMap<>();
        for (String folder : folders) {
            Path path = home.resolve(folder);
            if (Files.exists(path)) {
                try (var walk = Files.walk(path)) {
                    for (Path file : walk.filter(Files::isRegularFile).toList()) {
                        files.put(home.relativize(file).toString(), Files.size(file));
                    }
                }
            }
        }
        return files;
    }

    /** One for each driver, because a native library is loaded once. */
    private static final class Loader {
        private static final Map<String, ClassLoader> KNOWN = new TreeMap<>();

        static synchronized ClassLoader of(String jar) throws IOException {
            ClassLoader known = KNOWN.get(jar);
            if (known == null) {
                try (var core = Files.newDirectoryStream(Server.PRODUCT.resolve("core"), jar + "-*.jar")) {
                    URL url = core.iterator().next().toUri().toURL();
                    known = new URLClassLoader(new URL[] {url}, Rows.class.getClassLoader());
                }
                KNOWN.put(jar, known);
            }
            return known;
        }
    }
}
