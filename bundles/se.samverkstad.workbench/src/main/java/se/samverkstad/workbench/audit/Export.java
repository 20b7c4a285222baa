package se.samverkstad.workbench.audit;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.people.audit.AuditEntry;
import se.samverkstad.people.audit.AuditRecord;
import se.samverkstad.people.audit.Chain;

/**
 * The record for others: JSON Lines with the hashes, which an outsider can verify, or CSV for a spreadsheet. Each export is
 * on the record, before it is made.
 */
@Component(service = Export.class)
public final class Export {
    /** The most entries of one export; a longer period is taken in parts. */
    static final int MOST = 100_000;

    private static final int CHUNK = 1_000;
    private static final Gson GSON = new Gson();
    private static final String EXTRACT = "extract";
    private static final List<String> COLUMNS =
            List.of("number", "at", "kind", "by_id", "by_name", "way", "target", "detail", "previous", "hash");

    /** How an export is written. */
    public enum Form {
        JSON_LINES,
        CSV
    }

    private final AuditRecord record;
    private final AuditLog log;

    @Activate
    public Export(@Reference AuditRecord record, @Reference AuditLog log) {
        this.record = record;
        this.log = log;
    }

    /**
     * The lines of a period, without line ends; the first of CSV names the columns.
     *
     * @return whether there were more entries than one export holds
     */
    boolean write(Form form, Optional<Instant> from, Optional<Instant> until, By by, Consumer<String> lines) {
        log.append(Act.of("audit.exported", by, "")
                .with("form", form.name().toLowerCase(Locale.ROOT))
                .with(Act.FROM, from.map(Instant::toString).orElse(""))
                .with(Act.TO, until.map(Instant::toString).orElse("")));
        heading(form).ifPresent(lines);
        String previous = Chain.BEGINNING;
        long number = 0;
        int written = 0;
        while (true) {
            List<AuditEntry> some = record.after(number, CHUNK);
            if (some.isEmpty()) {
                return false;
            }
            for (AuditEntry entry : some) {
                number = entry.number();
                if (within(entry, from, until)) {
                    if (written++ == MOST) {
                        return true;
                    }
                    lines.accept(form == Form.CSV ? csv(entry, previous) : json(entry, previous));
                }
                previous = entry.hash();
            }
        }
    }

    /** The line above all others. */
    public static Optional<String> heading(Form form) {
        return form == Form.CSV ? Optional.of(String.join(";", COLUMNS)) : Optional.empty();
    }

    /** An entry among which others are left out; each can be verified by itself, and none says what was left out. */
    public static String extracted(Form form, AuditEntry entry, String previous) {
        return form == Form.CSV ? csv(entry, previous) : json(entry, previous, true);
    }

    private static boolean within(AuditEntry entry, Optional<Instant> from, Optional<Instant> until) {
        Instant at = entry.instant().orElse(Instant.EPOCH);
        return from.map(each -> !at.isBefore(each)).orElse(true)
                && until.map(at::isBefore).orElse(true);
    }

    private static List<String> fields(AuditEntry entry, String previous) {
        return List.of(
                Long.toString(entry.number()),
                entry.at(),
                entry.kind(),
                entry.byId(),
                entry.byName(),
                entry.way(),
                entry.target(),
                entry.detail(),
                previous,
                entry.hash());
    }

    static String json(AuditEntry entry, String previous) {
        return json(entry, previous, false);
    }

    private static String json(AuditEntry entry, String previous, boolean extract) {
        List<String> fields = fields(entry, previous);
        JsonObject object = new JsonObject();
        object.addProperty(COLUMNS.get(0), entry.number());
        for (int i = 1; i < COLUMNS.size(); i++) {
            object.addProperty(COLUMNS.get(i), fields.get(i));
        }
        if (extract) {
            object.addProperty(EXTRACT, true);
        }
        return GSON.toJson(object);
    }

    static String csv(AuditEntry entry, String previous) {
        return fields(entry, previous).stream()
                .map(Export::cell)
                .reduce((one, two) -> one + ";" + two)
                .orElse("");
    }

    /** What a spreadsheet would take for a formula begins with an apostrophe instead. */
    private static String cell(String text) {
        String line = text.replace("\r", " ").strip().replace("\n", ", ");
        String safe = !line.isEmpty() && "=+-@\t".indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    /**
     * What is wrong with exported JSON Lines: the number of the first line that does not hold; 0 when all do. Of an extract,
     * entries that are neighbours in the record must hold on to each other, and all stand in one order.
     */
    static long firstBroken(List<String> lines) {
        Optional<JsonObject> last = Optional.empty();
        long line = 0;
        long direction = 0;
        for (String each : lines) {
            line++;
            try {
                JsonObject object = GSON.fromJson(each, JsonObject.class);
                AuditEntry entry = read(object);
                if (!entry.hash().equals(Chain.hash(object.get("previous").getAsString(), entry))) {
                    return line;
                }
                if (last.isPresent()) {
                    long step = Long.signum(
                            entry.number() - last.get().get("number").getAsLong());
                    boolean turned = direction != 0 && step != direction;
                    direction = step;
                    if (turned || !follows(last.get(), object)) {
                        return line;
                    }
                }
                last = Optional.of(object);
            } catch (JsonParseException | NullPointerException | IllegalStateException | NumberFormatException e) {
                return line;
            }
        }
        return 0;
    }

    private static boolean follows(JsonObject one, JsonObject next) {
        long step = next.get("number").getAsLong() - one.get("number").getAsLong();
        boolean extract = one.has(EXTRACT) && next.has(EXTRACT);
        if (!extract || step == 1) {
            return one.get("hash").equals(next.get("previous"));
        }
        return step == -1 ? one.get("previous").equals(next.get("hash")) : step != 0;
    }

    /** Whether lines of the record may be missing among these, as their maker says. */
    static boolean extract(List<String> lines) {
        return !lines.isEmpty() && lines.get(0).contains("\"" + EXTRACT + "\":true");
    }

    private static AuditEntry read(JsonObject object) {
        List<String> fields = new ArrayList<>();
        COLUMNS.forEach(name -> fields.add(object.get(name).getAsString()));
        return new AuditEntry(
                object.get("number").getAsLong(),
                fields.get(1),
                fields.get(2),
                fields.get(3),
                fields.get(4),
                fields.get(5),
                fields.get(6),
                fields.get(7),
                fields.get(9));
    }
}
