package se.samverkstad.workbench.kept;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.modules.change.KeptData;
import se.samverkstad.store.personal.KeptRows;
import se.samverkstad.store.personal.KeptRows.KeptTable;
import se.samverkstad.workbench.api.call.ApiRefusal;
import se.samverkstad.workbench.api.call.Area;
import se.samverkstad.workbench.api.call.Call;
import se.samverkstad.workbench.api.call.Reply;
import se.samverkstad.workbench.roles.CorePermissions;
import se.samverkstad.workbench.web.Form;

/** {@code /api/modules/<module>/data} and {@code …/export}: what a module has kept, to programs. Each reading is on the record. */
@Component(service = KeptApi.class)
public final class KeptApi implements Area {
    private static final String MODULE = "/api/modules/([a-z][a-z0-9-]{0,30})";
    private static final Pattern DATA = Pattern.compile(MODULE + "/data");
    private static final Pattern TABLE = Pattern.compile(MODULE + "/data/([a-z][a-z0-9_]{0,62})");
    private static final Pattern EXPORT = Pattern.compile(MODULE + "/export");
    private static final int SHOWN = 100;
    private static final int LONGEST = 200;

    private final Reading reading;
    private final Keepers keepers;
    private final KeptRows rows;
    private final Export export;

    @Activate
    public KeptApi(
            @Reference Reading reading,
            @Reference Keepers keepers,
            @Reference KeptRows rows,
            @Reference Export export) {
        this.reading = reading;
        this.keepers = keepers;
        this.rows = rows;
        this.export = export;
    }

    @Override
    public Optional<Reply> answer(Call call) {
        if (call.post()) {
            return Optional.empty();
        }
        Matcher table = TABLE.matcher(call.path());
        if (table.matches()) {
            return Optional.of(Reply.of(rows(call, module(call, table.group(1)), table.group(2))));
        }
        Optional<Reply> all = call.within(DATA).map(id -> {
            KeptData module = module(call, id);
            return Reply.of(KeptJson.module(
                    module, keepers.tables(module), call.caller().language().getLanguage()));
        });
        return all.or(() -> call.within(EXPORT).map(id -> {
            KeptData module = module(call, id);
            return new Reply.Download(
                    Export.TYPE,
                    id + ".zip",
                    opening -> export.write(module, call.caller().by(), opening::open));
        }));
    }

    private KeptData module(Call call, String id) {
        call.demand().accept(CorePermissions.DATA);
        return keepers.module(id).orElseThrow(() -> new ApiRefusal(404, "kept", id));
    }

    private JsonObject rows(Call call, KeptData module, String name) {
        KeptTable table = keepers.table(module, name).orElseThrow(() -> new ApiRefusal(404, "kept", name));
        reading.told(call.caller().by(), module, table.name());
        Form query = call.query().get();
        String sought = query.first("search").orElse("").strip();
        long page = query.first("page")
                .filter(each -> each.matches("[1-9]\\d{0,8}"))
                .map(Long::parseLong)
                .orElse(1L);
        KeptRows.Rows found =
                rows.rows(table, sought.substring(0, Math.min(sought.length(), LONGEST)), (page - 1) * SHOWN, SHOWN);
        JsonObject json = KeptJson.table(table, call.caller().language().getLanguage());
        json.addProperty("found", found.found());
        json.addProperty("page", page);
        json.addProperty("pages", Math.max(1, (found.found() + SHOWN - 1) / SHOWN));
        JsonArray all = new JsonArray();
        found.rows().forEach(row -> all.add(KeptJson.row(table, row)));
        json.add("values", all);
        return json;
    }
}
