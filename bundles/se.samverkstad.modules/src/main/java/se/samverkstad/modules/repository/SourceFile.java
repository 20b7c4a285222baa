package se.samverkstad.modules.repository;

import static se.samverkstad.modules.words.Sentences.say;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.disk.Durable;
import se.samverkstad.modules.source.ModuleSource;
import se.samverkstad.modules.source.ModuleSource.Kind;

/**
 * The file {@code repository/SOURCES} of a home: the sources in their order, and the only place that says so. Without it
 * there are the product's folder and the home's. It is replaced as a whole.
 */
final class SourceFile {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Path file;
    private final ModuleSource product;
    private final ModuleSource home;

    SourceFile(Path file, String product, String home) {
        this.file = file;
        this.product =
                new ModuleSource(ModuleSource.PRODUCT, "", Kind.PRODUCT, product, true, List.of(), List.of(), false);
        this.home = new ModuleSource(ModuleSource.HOME, "", Kind.HOME, home, true, List.of(), List.of(), false);
    }

    private record Written(int format, List<Line> sources) {}

    private record Line(
            @Nullable String id,
            @Nullable String name,
            @Nullable Kind kind,
            @Nullable String address,
            boolean on,
            @Nullable List<String> prefixes,
            @Nullable List<String> inside) {}

    /** Those that every installation has. */
    List<ModuleSource> own() {
        return List.of(product, home);
    }

    /** @throws ModuleRefusal {@code STORAGE} when it is there and cannot be understood: nothing is guessed */
    List<ModuleSource> read() {
        try {
            if (!Files.isRegularFile(file)) {
                return own();
            }
            Written written = GSON.fromJson(Files.readString(file), Written.class);
            List<ModuleSource> sources = new ArrayList<>();
            for (Line line : written.sources()) {
                sources.add(source(line));
            }
            add(sources, 0, product);
            add(sources, 1, home);
            return sources;
        } catch (IOException | JsonParseException | NullPointerException | IllegalStateException e) {
            throw new ModuleRefusal(Code.STORAGE, say("sources.garbled", file), e);
        }
    }

    void write(List<ModuleSource> sources) {
        List<Line> lines = sources.stream()
                .filter(source -> !source.fixed())
                .map(source -> new Line(
                        source.id(),
                        source.name(),
                        source.kind(),
                        source.kind() == Kind.PRODUCT || source.kind() == Kind.HOME ? null : source.address(),
                        source.on(),
                        source.prefixes(),
                        source.inside()))
                .toList();
        try {
            byte[] json = GSON.toJson(new Written(1, lines)).getBytes(StandardCharsets.UTF_8);
            Durable.write(file, json);
        } catch (IOException e) {
            throw new ModuleRefusal(Code.STORAGE, say("folder.unreadable", file, String.valueOf(e.getMessage())), e);
        }
    }

    private ModuleSource source(Line line) {
        if (line.kind() == Kind.PRODUCT || line.kind() == Kind.HOME) {
            ModuleSource own = line.kind() == Kind.PRODUCT ? product : home;
            return own.on(line.on()).with(new ModuleSource.Wish("", own.kind(), "", some(line.prefixes()), List.of()));
        }
        if (line.id() == null || line.name() == null || line.kind() == null || line.address() == null) {
            throw new IllegalStateException("a source lacks a part");
        }
        return new ModuleSource(
                line.id(),
                line.name(),
                line.kind(),
                line.address(),
                line.on(),
                some(line.prefixes()),
                some(line.inside()),
                false);
    }

    private static List<String> some(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }

    private static void add(List<ModuleSource> sources, int place, ModuleSource own) {
        if (sources.stream().noneMatch(each -> each.kind() == own.kind())) {
            sources.add(Math.min(place, sources.size()), own);
        }
    }
}
