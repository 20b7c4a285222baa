package se.samverkstad.launcher.command;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Several changes at once, or what it takes to make everything as a file says. */
@Command(name = "plan")
final class ModulesPlan extends ModuleChange {
    @Parameters(arity = "0..*", paramLabel = "VERB MODULE")
    private List<String> words = List.of();

    @Option(names = "--file", paramLabel = "FILE")
    private @Nullable Path file;

    @Override
    String plans() {
        return purge() ? "modules.purge" : super.plans();
    }

    /** A purge alone is planned as well; what it needs to be ordered by is its own command's. */
    private boolean purge() {
        return words.size() == 2 && words.get(0).equals("purge");
    }

    @Override
    boolean applies() {
        return !purge();
    }

    @Override
    JsonObject wish() {
        if (purge()) {
            JsonObject arguments = new JsonObject();
            arguments.addProperty("module", words.get(1));
            return arguments;
        }
        if (file == null ? words.isEmpty() : !words.isEmpty()) {
            throw refused("plan.words-or-file");
        }
        if (file != null) {
            return desired(file);
        }
        try {
            return Changes.arguments(Changes.read(words, terminal().messages()));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec().commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private JsonObject desired(Path from) {
        JsonObject arguments = new JsonObject();
        try {
            arguments.add("desired", JsonParser.parseString(Files.readString(from)));
        } catch (IOException e) {
            throw refused("plan.file-unreadable", from, String.valueOf(e.getMessage()));
        } catch (JsonParseException e) {
            throw refused("plan.file-no-json", from, String.valueOf(e.getMessage()));
        }
        return arguments;
    }

    private ParameterException refused(String key, Object... details) {
        return new ParameterException(
                spec().commandLine(), terminal().messages().text(key, details));
    }
}
