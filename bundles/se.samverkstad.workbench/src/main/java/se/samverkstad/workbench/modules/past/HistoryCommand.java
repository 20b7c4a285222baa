package se.samverkstad.workbench.modules.past;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.control.ControlCommand;
import se.samverkstad.modules.control.ControlRefusal;
import se.samverkstad.people.audit.AuditEntry;
import se.samverkstad.people.audit.Selection.Linked;
import se.samverkstad.workbench.audit.Export.Form;
import se.samverkstad.workbench.audit.Sentences;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Languages;

/** {@code modules.history}: who did what with which module, newest first; with {@code form} as lines with their hashes. */
@Component(service = ControlCommand.class)
public final class HistoryCommand implements ControlCommand {
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Europe/Stockholm"));

    private static final Set<String> PERSONS = Set.of(By.Way.BROWSER.name(), By.Way.PROGRAM.name());

    private final Past past;
    private final PastJson json;
    private final Screens screens;

    @Activate
    public HistoryCommand(@Reference Past past, @Reference PastJson json, @Reference Screens screens) {
        this.past = past;
        this.json = json;
        this.screens = screens;
    }

    @Override
    public String name() {
        return "modules.history";
    }

    @Override
    public JsonObject run(JsonObject arguments, Consumer<String> progress) {
        Function<String, Optional<String>> words = name -> Optional.ofNullable(arguments.get(name))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .filter(word -> !word.isBlank());
        Text text = screens.text(Languages.of(words.apply("language").orElse("en")));
        refuseUnknown(words, text);
        JsonArray lines = new JsonArray();
        Optional<String> form = words.apply("form");
        if (form.isPresent()) {
            boolean more = past.export(
                    form.get().equals("csv") ? Form.CSV : Form.JSON_LINES,
                    PastJson.filter(words),
                    By.commandLine(),
                    lines::add);
            JsonObject result = new JsonObject();
            result.addProperty("more", more);
            result.add("text", lines);
            return result;
        }
        PastJson.Answer answer = json.answer(words);
        for (Linked each : answer.entries()) {
            lines.add(line(each.entry(), text));
        }
        JsonElement older = answer.json().get("before");
        if (older != null) {
            lines.add(text.of("history.older-command", older.getAsLong()));
        }
        answer.json().add("text", lines);
        return answer.json();
    }

    /** A word that means nothing would silently find too much. */
    private static void refuseUnknown(Function<String, Optional<String>> words, Text text) {
        Filter filter = PastJson.filter(words);
        refuse(words.apply("kind"), filter.kind(), text);
        refuse(words.apply("from"), filter.from(), text);
        refuse(words.apply("until"), filter.until(), text);
        refuse(words.apply("before"), filter.before(), text);
        refuse(words.apply("module"), filter.module(), text);
    }

    private static void refuse(Optional<String> word, Optional<?> understood, Text text) {
        if (word.isPresent() && understood.isEmpty()) {
            throw new ControlRefusal("INVALID", text.of("history.unknown-word", word.get()));
        }
    }

    private static String line(AuditEntry entry, Text text) {
        boolean erased = entry.byName().isEmpty() && PERSONS.contains(entry.way());
        String who = Told.automatic(entry)
                ? text.of("history.by-itself")
                : erased ? text.of("history.erased") : Sentences.who(entry, text);
        String how = Told.done(entry) ? "" : "  " + text.of("history.unchanged");
        return PastJson.line(entry, entry.instant().map(AT::format).orElse(entry.at()), who, how);
    }
}
