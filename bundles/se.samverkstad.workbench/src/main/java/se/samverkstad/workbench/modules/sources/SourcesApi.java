package se.samverkstad.workbench.modules.sources;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.modules.source.ModuleSource;
import se.samverkstad.modules.source.ModuleSource.Kind;
import se.samverkstad.modules.source.ModuleSource.Wish;
import se.samverkstad.modules.source.ModuleSources;
import se.samverkstad.modules.source.ModuleSources.State;
import se.samverkstad.workbench.api.call.ApiRefusal;
import se.samverkstad.workbench.api.call.Area;
import se.samverkstad.workbench.api.call.Call;
import se.samverkstad.workbench.api.call.Reply;
import se.samverkstad.workbench.modules.Manage;

/** {@code /api/modules/-/repositories}: where modules come from, to programs. What is done answers with the source as it is then. */
@Component(service = SourcesApi.class)
public final class SourcesApi implements Area {
    private static final String ROOT = "/api/modules/-/repositories";
    private static final Pattern ONE = Pattern.compile(ROOT + "/([A-Za-z0-9-]{1,40})");

    private final ModuleSources sources;

    @Activate
    public SourcesApi(@Reference ModuleSources sources) {
        this.sources = sources;
    }

    @Override
    public Optional<Reply> answer(Call call) {
        Optional<String> one = call.within(ONE);
        if (!call.path().equals(ROOT) && one.isEmpty()) {
            return Optional.empty();
        }
        call.demand().accept(Manage.PERMISSION);
        Locale language = call.caller().language();
        By by = call.caller().by();
        if (one.isEmpty()) {
            return Optional.of(call.post() ? add(call.sent().get(), by, language) : Reply.of(list(language)));
        }
        ModuleSource source = found(one.get()).source();
        if (call.post()) {
            change(source, call.sent().get(), by);
        }
        return sources.all().stream()
                .filter(each -> each.source().id().equals(source.id()))
                .findFirst()
                .map(state -> Reply.of(json(state, language)))
                .or(() -> Optional.of(Reply.of(list(language))));
    }

    private JsonObject list(Locale language) {
        JsonArray all = new JsonArray();
        sources.all().forEach(state -> all.add(json(state, language)));
        JsonArray conflicts = new JsonArray();
        sources.conflicts().forEach(each -> conflicts.add(each.in(language)));
        JsonObject json = new JsonObject();
        json.add("repositories", all);
        json.add("conflicts", conflicts);
        return json;
    }

    private Reply add(JsonObject sent, By by, Locale language) {
        String address = word(sent, "address");
        ModuleSource added = sources.add(
                new Wish(word(sent, "name"), kind(address), address, words(sent, "prefixes"), words(sent, "inside")),
                by);
        return Reply.created(json(found(added.id()), language), ROOT + "/" + added.id());
    }

    /** One act at a time, by {@code act}. */
    private void change(ModuleSource source, JsonObject sent, By by) {
        String id = source.id();
        String act = word(sent, "act");
        switch (act) {
            case "remove" -> sources.remove(id, by);
            case "on" -> sources.turn(id, true, by);
            case "off" -> sources.turn(id, false, by);
            case "earlier" -> sources.move(id, -1, by);
            case "later" -> sources.move(id, 1, by);
            case "read" -> sources.read(id);
            case "bind" ->
                sources.change(
                        id,
                        new Wish(
                                source.name(),
                                source.kind(),
                                source.address(),
                                words(sent, "prefixes"),
                                source.inside()),
                        by);
            default -> throw new ApiRefusal(400, "act", act);
        }
    }

    private State found(String id) {
        return sources.all().stream()
                .filter(each -> each.source().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ApiRefusal(404, "repository", id));
    }

    private static Kind kind(String address) {
        if (address.matches("(?i)https?://.*")) {
            return Kind.WEB;
        }
        return address.endsWith(".zip") ? Kind.FILE : Kind.FOLDER;
    }

    private static String word(JsonObject sent, String name) {
        JsonElement value = sent.get(name);
        if (value == null || !value.isJsonPrimitive()) {
            throw new ApiRefusal(400, "member", name);
        }
        return value.getAsString();
    }

    private static List<String> words(JsonObject sent, String name) {
        JsonElement all = sent.get(name);
        if (all == null) {
            return List.of();
        }
        if (!all.isJsonArray() || !all.getAsJsonArray().asList().stream().allMatch(JsonElement::isJsonPrimitive)) {
            throw new ApiRefusal(400, "member", name);
        }
        List<String> words = new ArrayList<>();
        all.getAsJsonArray().forEach(each -> words.add(each.getAsString()));
        return words;
    }

    private static JsonObject json(State state, Locale language) {
        ModuleSource source = state.source();
        JsonObject json = new JsonObject();
        json.addProperty("id", source.id());
        json.addProperty("name", ModuleSources.name(source).in(language));
        json.addProperty("kind", source.kind().name());
        json.addProperty("address", source.address());
        json.addProperty("on", source.on());
        json.addProperty("fixed", source.fixed());
        json.add("prefixes", array(source.prefixes()));
        json.add("inside", array(source.inside()));
        json.addProperty("modules", state.reading().modules());
        state.reading().at().ifPresent(at -> json.addProperty("read", at.toString()));
        state.reading().problem().ifPresent(why -> json.addProperty("problem", why.in(language)));
        return json;
    }

    private static JsonArray array(List<String> words) {
        JsonArray all = new JsonArray();
        words.forEach(all::add);
        return all;
    }
}
