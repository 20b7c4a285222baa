package se.samverkstad.workbench.modules.sources;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.source.ModuleSource;
import se.samverkstad.modules.source.ModuleSource.Kind;
import se.samverkstad.modules.source.ModuleSource.Wish;
import se.samverkstad.modules.source.ModuleSources;
import se.samverkstad.modules.source.ModuleSources.Objection;
import se.samverkstad.workbench.shell.Screens;

/** The form of one source, new or changed. */
@Component(service = SourceForm.class)
public final class SourceForm {
    private static final Map<Objection.Field, String> FIELDS = Map.of(
            Objection.Field.NAME, "namn",
            Objection.Field.ADDRESS, "adress",
            Objection.Field.PREFIXES, "moduler");

    private final Screens screens;

    @Activate
    public SourceForm(@Reference Screens screens) {
        this.screens = screens;
    }

    /**
     * @param words of the fields, as they were written
     * @param errors by field
     */
    Response show(
            Optional<ModuleSources.State> state,
            Map<String, String> words,
            Map<String, String> errors,
            Request request) {
        Text text = screens.text(request.locale());
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("text", text);
        parameters.put("source", state.map(ModuleSources.State::source));
        parameters.put(
                "title",
                state.map(each -> ModuleSources.name(each.source()).in(text.locale()))
                        .orElseGet(() -> text.of("sources.new")));
        parameters.put("state", state.map(each -> SourceRow.words(each, text)).orElse(""));
        parameters.put("words", words);
        parameters.put("errors", errors);
        String title = String.valueOf(parameters.get("title"));
        String template = "modules/sources/source.jte";
        return errors.isEmpty()
                ? Response.page(title, screens.view(template, parameters))
                : Response.invalid(title, screens.view(template, parameters));
    }

    static Map<String, String> words(ModuleSource source) {
        return Map.of(
                "sort", source.kind().name().toLowerCase(Locale.ROOT),
                "namn", source.name(),
                "adress", source.address(),
                "moduler", String.join(", ", source.prefixes()),
                "inre", String.join(", ", source.inside()));
    }

    static Map<String, String> empty() {
        return Map.of("sort", "folder", "namn", "", "adress", "", "moduler", "", "inre", "");
    }

    static Map<String, String> words(Request request) {
        Map<String, String> words = new LinkedHashMap<>();
        empty().forEach((field, value) ->
                words.put(field, request.parameter(field).orElse(value)));
        return words;
    }

    static Wish wish(Map<String, String> words) {
        Kind kind = switch (words.getOrDefault("sort", "")) {
            case "web" -> Kind.WEB;
            case "file" -> Kind.FILE;
            default -> Kind.FOLDER;
        };
        return new Wish(
                words.getOrDefault("namn", ""),
                kind,
                words.getOrDefault("adress", ""),
                list(words.getOrDefault("moduler", "")),
                list(words.getOrDefault("inre", "")));
    }

    static Map<String, String> errors(Objection objection, Text text) {
        return Map.of(
                FIELDS.getOrDefault(objection.field(), "namn"),
                objection.sentence().in(text.locale()));
    }

    private static List<String> list(String words) {
        return Arrays.stream(words.split("[,\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
