package se.samverkstad.acceptance;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for words in all that a home holds: rows of every table, and bytes and names of every file. */
final class Canary {
    private Canary() {}

    /** Where any of the words stands, as sentences; the words themselves are not repeated. */
    static List<String> seen(Path home, List<String> words) throws Exception {
        List<String> seen = new ArrayList<>(inRows(home, words));
        Files.walkFileTree(home, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                named(directory);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                named(file);
                try {
                    if (attributes.isRegularFile() && holds(file, words)) {
                        seen.add("the file " + home.relativize(file));
                    }
                } catch (NoSuchFileException gone) {
                    return FileVisitResult.CONTINUE; // the server runs: it holds nothing any more
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                return gone(e);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                return e == null ? FileVisitResult.CONTINUE : gone(e);
            }

            private FileVisitResult gone(IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }

            private void named(Path path) {
                if (words.stream().anyMatch(home.relativize(path).toString()::contains)) {
                    seen.add("the name of a file");
                }
            }
        });
        return seen;
    }

    private static List<String> inRows(Path home, List<String> words) throws Exception {
        List<String> seen = new ArrayList<>();
        try (Connection connection = Rows.sqlite(home);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("select name from sqlite_master where type = 'table'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
                    inRows(table, rows, words, seen);
                }
            }
        }
        return seen;
    }

    private static void inRows(String table, ResultSet rows, List<String> words, List<String> seen)
            throws SQLException {
        while (rows.next()) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                String value = rows.getString(i);
                if (value != null && words.stream().anyMatch(value::contains)) {
                    seen.add("the column " + rows.getMetaData().getColumnName(i) + " of " + table);
                }
            }
        }
    }

    /** As bytes, so that pages of the database that are free, its log and files of any kind are read too. */
    private static boolean holds(Path file, List<String> words) throws IOException {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        for (String word : words) {
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                if (bytes.contains(new String(word.getBytes(charset), StandardCharsets.ISO_8859_1))) {
                    return true;
                }
            }
        }
        return false;
    }
}
