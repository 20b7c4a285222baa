package se.samverkstad.workbench.kept;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.store.MediaRef;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.KeptData;
import se.samverkstad.store.personal.KeptRows;
import se.samverkstad.store.personal.KeptRows.KeptColumn;
import se.samverkstad.store.personal.KeptRows.KeptTable;
import se.samverkstad.workbench.roles.CorePermissions;

/** A file that a row of the module refers to, to save. */
@Component(service = Page.class)
@PageRoute(path = Reading.PATH + "/fil/{sha256}", permission = CorePermissions.DATA)
public final class KeptFile implements Page {
    private final Reading reading;
    private final Keepers keepers;
    private final KeptRows rows;

    @Activate
    public KeptFile(@Reference Reading reading, @Reference Keepers keepers, @Reference KeptRows rows) {
        this.reading = reading;
        this.keepers = keepers;
        this.rows = rows;
    }

    @Override
    public Response answer(Request request) throws IOException {
        String sha256 = request.pathValue("sha256");
        Optional<Path> file = rows.file(sha256);
        if (file.isEmpty()) {
            return reading.answer(request, (module, text) -> Optional.empty());
        }
        long length = Files.size(file.get());
        String name = sha256.substring(0, 12) + FileKind.of(file.get()).ending();
        return reading.answer(request, (module, text) -> {
            if (!refersTo(module, sha256)) {
                return Optional.empty();
            }
            reading.told(request, module, "fil");
            return Optional.of(new Response.StoredFile(
                    new MediaRef(sha256, length), "application/octet-stream", Optional.of(name)));
        });
    }

    /** Files of other modules are none of this one's. */
    private boolean refersTo(KeptData module, String sha256) {
        for (KeptTable table : keepers.tables(module)) {
            for (KeptColumn column : table.columns()) {
                if (column.media() && rows.rows(table, sha256, 0, 1).found() > 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
