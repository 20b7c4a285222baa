package se.samverkstad.workbench.preview;

import java.util.List;
import java.util.Optional;
import se.samverkstad.modules.catalogue.Catalogue;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.table.Label;

/** A catalogue in which the podcast has one picture and lacks a calendar. */
public record SampleCatalogue(Modules modules) implements Catalogue {
    public static final String PICTURE = "a".repeat(64);

    @Override
    public Found search(String words, int page, int size) {
        var found = modules.offered().stream()
                .filter(module -> !module.installed())
                .filter(module -> module.name().sv().contains(words))
                .toList();
        return new Found(found, found.size(), 1, 1);
    }

    @Override
    public Optional<Sheet> of(String module) {
        return module.equals("podcast")
                ? Optional.of(new Sheet(
                        module,
                        "1.0.0",
                        "Samverkstad",
                        348_112,
                        List.of("podcast"),
                        List.of(new Picture(PICTURE, new Label("Sidan med avsnitt", "The page of episodes"))),
                        List.of(
                                new Need(
                                        "api",
                                        "[1.0,2)",
                                        true,
                                        Optional.of("1.9.0"),
                                        Optional.empty(),
                                        new Label("Samverkstads API finns.", "The API is here.")),
                                new Need(
                                        "kalender",
                                        "[2,3)",
                                        false,
                                        Optional.empty(),
                                        Optional.of("2.1.0"),
                                        new Label(
                                                "Modulen Kalender är inte installerad.",
                                                "The module Calendar is not installed."))),
                        Optional.of(new Label("Länet", "The county"))))
                : Optional.empty();
    }

    @Override
    public Optional<byte[]> picture(String module, String sha256) {
        return Optional.empty();
    }
}
