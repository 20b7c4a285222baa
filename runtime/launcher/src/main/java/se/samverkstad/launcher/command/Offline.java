package se.samverkstad.launcher.command;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import se.samverkstad.launcher.Home;
import se.samverkstad.launcher.Messages;
import se.samverkstad.launcher.Product;
import se.samverkstad.launcher.Refusal;
import se.samverkstad.launcher.Settings;
import se.samverkstad.launcher.log.LogFiles;
import se.samverkstad.launcher.log.PrintedLines;

/**
 * Work on a home whose server is not running, without a framework: the store's bundle and its drivers in a class loader of
 * their own. It speaks only Java's own types, for two class loaders meet.
 */
final class Offline {
    private static final String WORK = "se.samverkstad.store.offline.StoppedInstallation";

    private final Product product;
    private final Home home;
    private final Messages messages;

    /** @param home held by this process */
    Offline(Product product, Home home, Messages messages) {
        this.product = product;
        this.home = home;
        this.messages = messages;
    }

    /** Ends what an interrupted restore or move has left, if there is such; every start comes by here. */
    static void finish(Product product, Home home, Messages messages) {
        if (Files.exists(home.folder().resolve("restore.json"))
                || Files.exists(home.folder().resolve("database/move.id"))) {
            new Offline(product, home, messages).call("finish", new JsonObject(), step -> {});
        }
    }

    /** @throws Refusal with the sentence of whatever could not be done */
    JsonObject call(String command, JsonObject arguments, Consumer<String> progress) {
        prepareProcess(product, home);
        arguments.addProperty("command", command);
        arguments.addProperty("home", home.folder().toString());
        arguments.addProperty("product", product.folder().toString());
        arguments.addProperty("version", product.version());
        arguments.addProperty("build", product.build());
        arguments.addProperty("language", messages.language());
        JsonObject properties = new JsonObject();
        Map<String, String> settings = Settings.read(home.folder(), System.getenv(), messages);
        settings.forEach(properties::addProperty);
        arguments.add("properties", properties);
        JsonObject answer =
                JsonParser.parseString(work(arguments.toString(), progress)).getAsJsonObject();
        if (answer.has("error")) {
            JsonObject error = answer.getAsJsonObject("error");
            String code = error.get("code").getAsString();
            String sentence = error.get("message").getAsString();
            throw code.equals("FAILED") ? Refusal.failed(sentence) : Refusal.refused(sentence);
        }
        return answer.getAsJsonObject("result");
    }

    @SuppressWarnings("unchecked") // what the other class loader made is known by its name only
    private String work(String request, Consumer<String> progress) {
        try (URLClassLoader loader = new URLClassLoader(core(), Offline.class.getClassLoader())) {
            BiFunction<String, Consumer<String>, String> work = (BiFunction<String, Consumer<String>, String>)
                    loader.loadClass(WORK).getConstructor().newInstance();
            return work.apply(request, progress);
        } catch (IOException | ReflectiveOperationException e) {
            throw Refusal.failed(messages.text("unexpected", e), e);
        }
    }

    private URL[] core() throws IOException {
        List<URL> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(product.core())) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                jars.add(jar.toUri().toURL());
            }
        }
        return jars.toArray(URL[]::new);
    }

    /** What every process needs that opens a home's database. */
    static void prepareProcess(Product product, Home home) {
        Path libraries = product.nativeLibraries();
        if (libraries.toFile().isDirectory()) {
            System.setProperty("org.sqlite.lib.path", libraries.toString());
            System.setProperty("org.sqlite.lib.name", System.mapLibraryName("sqlitejdbc"));
        }
        System.setProperty(LogFiles.HOME, home.folder().toString());
        // What code formats without naming a locale must not depend on who started the process.
        Locale.setDefault(Locale.ENGLISH);
        PrintedLines.redirect();
    }
}
