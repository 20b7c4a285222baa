package se.samverkstad.workbench.kept;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.KeptData;
import se.samverkstad.store.personal.KeptRows;
import se.samverkstad.store.personal.KeptRows.KeptTable;
import se.samverkstad.workbench.account.Organisation;
import se.samverkstad.workbench.privacy.PurgeOrders;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Spool;

/**
 * All that a module has kept, in open formats: a Data Package (Frictionless Data) in a ZIP. Rows are read in one snapshot
 * into files on the disk, which go as soon as they are packed; kept files go from where they lie. Nothing whole is held in
 * memory. Each export is on the record before its first byte is sent, with what it holds.
 */
@Component(service = Export.class)
public final class Export {
    static final String TYPE = "application/zip";

    private final Keepers keepers;
    private final KeptRows rows;
    private final Organisation organisation;
    private final Screens screens;
    private final AuditLog log;
    private final Spool spool;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public Export(
            @Reference Keepers keepers,
            @Reference KeptRows rows,
            @Reference Organisation organisation,
            @Reference Screens screens,
            @Reference AuditLog log,
            @Reference Spool spool) {
        this.keepers = keepers;
        this.rows = rows;
        this.organisation = organisation;
        this.screens = screens;
        this.log = log;
        this.spool = spool;
    }

    /** What an export holds. */
    record Made(long rows, int files) {}

    /** Told before the first byte is written, when everything that can fail has been done. */
    @FunctionalInterface
    interface Begin {
        OutputStream with() throws IOException;
    }

    /** @param begin opens where the ZIP goes; it is left open */
    Made write(KeptData module, By by, Begin begin) throws IOException {
        Instant made = clock.instant();
        List<KeptTable> tables = keepers.tables(module);
        List<Packed> packed = new ArrayList<>();
        try (RowFiles files = new RowFiles(rows, spool)) {
            rows.each(module.module(), tables, files);
            packed.addAll(files.end());
            Made counts = new Made(
                    packed.stream().filter(Packed::csv).mapToLong(Packed::rows).sum(),
                    (int) packed.stream().filter(each -> each.table().isEmpty()).count());
            log.append(Act.of("data.exported", by, module.module())
                    .named(module.name().sv())
                    .with("rows", Long.toString(counts.rows()))
                    .with("files", Integer.toString(counts.files())));
            Text text = screens.text(Locale.forLanguageTag("sv"));
            Description description = new Description(module, organisation.name(), made, packed, text);
            // Ended by hand: whoever opened the stream closes it.
            ZipOutputStream zip = new ZipOutputStream(begin.with(), StandardCharsets.UTF_8);
            add(zip, "LÄS MIG.txt", description.readMe());
            add(zip, "datapackage.json", description.json());
            for (Packed each : packed) {
                zip.putNextEntry(new ZipEntry(each.path()));
                copy(each.from(), zip);
                zip.closeEntry();
            }
            zip.finish();
            log.append(Act.of(PurgeOrders.EXPORTED_WHOLE, by, module.module())
                    .named(module.name().sv()));
            return counts;
        }
    }

    private static void copy(Path from, OutputStream to) throws IOException {
        Files.copy(from, to);
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
