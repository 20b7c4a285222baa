package se.samverkstad.workbench.kept;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samverkstad.store.personal.KeptRows;
import se.samverkstad.store.personal.KeptRows.KeptColumn;
import se.samverkstad.store.personal.KeptRows.KeptTable;
import se.samverkstad.workbench.web.Spool;

/** Rows as two files for each table, and the kept files that the rows name. Closing removes what it has made. */
final class RowFiles implements KeptRows.Taker, AutoCloseable {
    private static final Gson GSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private final KeptRows rows;
    private final Spool spool;
    private final List<Path> made = new ArrayList<>();
    private final List<Packed> packed = new ArrayList<>();
    private final Set<String> media = new TreeSet<>();
    private @Nullable Open open;

    private record Open(KeptTable table, Path csvFile, Written csv, Path jsonFile, Written json) {}

    private long count;

    RowFiles(KeptRows rows, Spool spool) {
        this.rows = rows;
        this.spool = spool;
    }

    @Override
    public void table(KeptTable table) {
        try {
            endTable();
            Path csv = file();
            Path json = file();
            Open fresh = new Open(table, csv, new Written(csv), json, new Written(json));
            fresh.csv()
                    .text(Csv.line(List.copyOf(
                            table.columns().stream().map(KeptColumn::name).toList())));
            open = fresh;
            count = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void row(List<@Nullable Object> values) {
        Open here = java.util.Objects.requireNonNull(open);
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (here.table().columns().get(i).media()
                    && value != null
                    && value.toString().matches("[0-9a-f]{64}")) {
                media.add(value.toString());
            }
        }
        here.csv().text(Csv.line(values));
        here.json().text(GSON.toJson(KeptJson.row(here.table(), values)) + "\n");
        count++;
    }

    /** Everything that goes into the package. */
    List<Packed> end() throws IOException {
        endTable();
        for (String sha256 : media) {
            Optional<Path> file = rows.file(sha256);
            if (file.isPresent()) {
                FileKind kind = FileKind.of(file.get());
                packed.add(new Packed(
                        "filer/" + sha256 + kind.ending(),
                        kind.type(),
                        file.get(),
                        Files.size(file.get()),
                        sha256,
                        Optional.empty(),
                        0));
            }
        }
        return List.copyOf(packed);
    }

    private void endTable() throws IOException {
        Open here = open;
        if (here == null) {
            return;
        }
        open = null;
        here.csv().close();
        here.json().close();
        String name = "tabeller/" + here.table().name();
        Optional<KeptTable> table = Optional.of(here.table());
        packed.add(new Packed(
                name + ".csv",
                "text/csv",
                here.csvFile(),
                here.csv().bytes(),
                here.csv().hash(),
                table,
                count));
        packed.add(new Packed(
                name + ".jsonl",
                "application/jsonl",
                here.jsonFile(),
                here.json().bytes(),
                here.json().hash(),
                table,
                count));
    }

    private Path file() throws IOException {
        Path file = spool.create();
        made.add(file);
        return file;
    }

    @Override
    public void close() throws IOException {
        Open here = open;
        if (here != null) {
            here.csv().close();
            here.json().close();
        }
        for (Path file : made) {
            Files.deleteIfExists(file);
        }
    }
}
