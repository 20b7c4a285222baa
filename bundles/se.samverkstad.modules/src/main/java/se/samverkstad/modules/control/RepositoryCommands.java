package se.samverkstad.modules.control;

import static se.samverkstad.modules.words.Sentences.refuse;
import static se.samverkstad.modules.words.Sentences.say;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.disk.Durable;
import se.samverkstad.modules.source.ModuleSource;
import se.samverkstad.modules.source.ModuleSource.Kind;
import se.samverkstad.modules.source.ModuleSource.Wish;
import se.samverkstad.modules.source.ModuleSources;
import se.samverkstad.modules.source.ModuleSources.State;
import se.samverkstad.modules.source.Reading;
import se.samverkstad.modules.table.Label;

/** {@code repositories.list}, {@code .change}, {@code .read} and {@code modules.carry}. */
public final class RepositoryCommands {
    private RepositoryCommands() {}

    /** The sources in their order, and what is wrong with them. */
    @Component(service = ControlCommand.class)
    public static final class ListThem implements ControlCommand {
        private final ModuleSources sources;

        @Activate
        public ListThem(@Reference ModuleSources sources) {
            this.sources = sources;
        }

        @Override
        public String name() {
            return "repositories.list";
        }

        @Override
        public JsonObject run(JsonObject arguments, Consumer<String> progress) {
            Locale locale = ModuleCommands.language(arguments);
            JsonArray all = new JsonArray();
            List<String> lines = new ArrayList<>();
            for (State state : sources.all()) {
                all.add(json(state, locale));
                lines.add("%-10s %-24s %s"
                        .formatted(
                                state.source().id(),
                                ModuleSources.name(state.source()).in(locale),
                                state.source().address()));
                lines.add("           " + how(state).in(locale));
            }
            JsonArray conflicts = new JsonArray();
            sources.conflicts().forEach(each -> {
                conflicts.add(each.in(locale));
                lines.add(each.in(locale));
            });
            JsonObject result = new JsonObject();
            result.add("sources", all);
            result.add("conflicts", conflicts);
            result.add("text", ControlSocket.lines(lines));
            return result;
        }
    }

    /** Reads one anew. */
    @Component(service = ControlCommand.class)
    public static final class ReadOne implements ControlCommand {
        private final ModuleSources sources;

        @Activate
        public ReadOne(@Reference ModuleSources sources) {
            this.sources = sources;
        }

        @Override
        public String name() {
            return "repositories.read";
        }

        @Override
        public JsonObject run(JsonObject arguments, Consumer<String> progress) {
            Locale locale = ModuleCommands.language(arguments);
            ModuleSource source = find(sources, arguments.get("source").getAsString());
            Reading reading = sources.read(source.id());
            State state = new State(source, reading);
            JsonObject result = json(state, locale);
            List<String> lines = new ArrayList<>();
            lines.add(how(state).in(locale));
            reading.remarks().forEach(each -> lines.add("  " + each.in(locale)));
            result.add("text", ControlSocket.lines(lines));
            return result;
        }
    }

    /** Changes the sources, or imports; says only what would happen unless {@code apply} is true. */
    @Component(service = ControlCommand.class)
    public static final class ChangeOne implements ControlCommand {
        private final ModuleSources sources;

        @Activate
        public ChangeOne(@Reference ModuleSources sources) {
            this.sources = sources;
        }

        @Override
        public String name() {
            return "repositories.change";
        }

        @Override
        public Set<String> unexamined() {
            return Set.of("file", "address");
        }

        @Override
        public JsonObject run(JsonObject arguments, Consumer<String> progress) {
            Locale locale = ModuleCommands.language(arguments);
            boolean apply = arguments.get("apply").getAsBoolean();
            String act = arguments.get("act").getAsString();
            List<Label> said = switch (act) {
                case "add" -> List.of(add(arguments, apply));
                case "import" -> List.of(take(arguments, apply));
                default -> List.of(change(arguments, act, apply));
            };
            List<String> lines = new ArrayList<>();
            said.forEach(each -> lines.add(each.in(locale)));
            if (!apply) {
                lines.add(say("cli.nothing-yet").in(locale));
            }
            JsonObject result = new JsonObject();
            result.addProperty("applied", apply);
            result.add("text", ControlSocket.lines(lines));
            return result;
        }

        private Label add(JsonObject arguments, boolean apply) {
            String address = arguments.get("address").getAsString();
            Wish wish = new Wish(
                    arguments.get("name").getAsString(),
                    kind(address),
                    address,
                    words(arguments, "prefixes"),
                    words(arguments, "inside"));
            sources.objection(Optional.empty(), wish).ifPresent(objection -> {
                throw new ModuleRefusal(Code.NOT_APPLICABLE, objection.sentence());
            });
            if (apply) {
                sources.add(wish, By.commandLine());
            }
            return say("cli.source-add", wish.name(), address);
        }

        private Label take(JsonObject arguments, boolean apply) {
            Path file = Path.of(arguments.get("file").getAsString());
            List<String> taken = apply ? sources.take(file, By.commandLine()) : sources.look(file);
            return taken.isEmpty()
                    ? say("cli.source-import-nothing")
                    : say("cli.source-import", String.join(", ", taken));
        }

        private Label change(JsonObject arguments, String act, boolean apply) {
            ModuleSource source = find(sources, arguments.get("source").getAsString());
            By by = By.commandLine();
            Runnable change = switch (act) {
                case "remove" -> () -> sources.remove(source.id(), by);
                case "on" -> () -> sources.turn(source.id(), true, by);
                case "off" -> () -> sources.turn(source.id(), false, by);
                case "earlier" -> () -> sources.move(source.id(), -1, by);
                case "later" -> () -> sources.move(source.id(), 1, by);
                case "bind" ->
                    () -> sources.change(
                            source.id(),
                            new Wish(
                                    source.name(),
                                    source.kind(),
                                    source.address(),
                                    words(arguments, "prefixes"),
                                    source.inside()),
                            by);
                default -> throw new ControlRefusal("BAD_REQUEST", "There is no change called " + act + ".");
            };
            if (apply) {
                change.run();
            }
            return say(
                    "cli.source-" + act,
                    ModuleSources.name(source),
                    String.join(", ", act.equals("bind") ? words(arguments, "prefixes") : List.of()));
        }
    }

    /** Writes the file for carrying; not over one that is there. */
    @Component(service = ControlCommand.class)
    public static final class Carry implements ControlCommand {
        private final ModuleSources sources;

        @Activate
        public Carry(@Reference ModuleSources sources) {
            this.sources = sources;
        }

        @Override
        public String name() {
            return "modules.carry";
        }

        @Override
        public Set<String> unexamined() {
            return Set.of("file");
        }

        @Override
        public JsonObject run(JsonObject arguments, Consumer<String> progress) {
            Path file = Path.of(arguments.get("file").getAsString());
            if (java.nio.file.Files.exists(file)) {
                throw refuse(Code.NOT_APPLICABLE, "carrier.there", file);
            }
            try {
                List<String> carried = new ArrayList<>();
                Durable.write(file, out -> carried.addAll(sources.carry(words(arguments, "modules"), out)));
                JsonObject result = new JsonObject();
                result.addProperty("file", file.toString());
                result.add("modules", ControlSocket.lines(carried));
                result.add(
                        "text",
                        ControlSocket.lines(List.of(say("cli.carried", file, String.join(", ", carried))
                                .in(ModuleCommands.language(arguments)))));
                return result;
            } catch (IOException e) {
                throw new ModuleRefusal(
                        Code.STORAGE, say("folder.unreadable", file, String.valueOf(e.getMessage())), e);
            }
        }
    }

    private static Kind kind(String address) {
        if (address.matches("(?i)https?://.*")) {
            return Kind.WEB;
        }
        return address.endsWith(".zip") ? Kind.FILE : Kind.FOLDER;
    }

    private static ModuleSource find(ModuleSources sources, String name) {
        return sources.all().stream()
                .map(State::source)
                .filter(each -> each.id().equals(name) || each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> refuse(Code.UNKNOWN, "source.unknown"));
    }

    private static Label how(State state) {
        if (!state.source().on()) {
            return say("reading.off");
        }
        Reading reading = state.reading();
        return reading.problem()
                .map(why -> reading.at().isPresent() ? say("reading.since", why, moment(reading)) : why)
                .orElseGet(() -> reading.at().isPresent()
                        ? say("reading.well", reading.modules(), moment(reading))
                        : say("reading.never"));
    }

    private static String moment(Reading reading) {
        return reading.at()
                .map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString())
                .orElse("");
    }

    private static JsonObject json(State state, Locale locale) {
        ModuleSource source = state.source();
        JsonObject json = new JsonObject();
        json.addProperty("id", source.id());
        json.addProperty("name", ModuleSources.name(source).in(locale));
        json.addProperty("kind", source.kind().name().toLowerCase(Locale.ROOT));
        json.addProperty("address", source.address());
        json.addProperty("on", source.on());
        json.add("prefixes", ControlSocket.lines(source.prefixes()));
        json.add("inside", ControlSocket.lines(source.inside()));
        json.addProperty("modules", state.reading().modules());
        json.addProperty("read", state.reading().at().map(String::valueOf).orElse(null));
        state.reading().problem().ifPresent(why -> json.addProperty("problem", why.in(locale)));
        return json;
    }

    private static List<String> words(JsonObject arguments, String name) {
        List<String> words = new ArrayList<>();
        if (arguments.has(name)) {
            for (JsonElement each : arguments.getAsJsonArray(name)) {
                words.add(each.getAsString());
            }
        }
        return words;
    }
}
