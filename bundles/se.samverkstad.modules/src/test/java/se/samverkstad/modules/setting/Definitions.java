package se.samverkstad.modules.setting;

import java.util.List;
import se.samverkstad.modules.table.Label;

/** Settings made by hand. */
final class Definitions {
    static final Key EPISODES = new Key("podcast", "episodes");

    private Definitions() {}

    /** Episodes on a page, 1–100. */
    static Definition episodes(String preset) {
        return whole(EPISODES, preset, "1", "100");
    }

    static Definition whole(Key key, String preset, String least, String most) {
        return new Definition(
                key, Kind.INTEGER, 0, true, label("Avsnitt"), label(""), List.of(preset), List.of(), least, most);
    }

    static Definition text(Key key, Kind kind, int cardinality, boolean required, String... preset) {
        return new Definition(
                key, kind, cardinality, required, label("Text"), label(""), List.of(preset), List.of(), "", "");
    }

    static Definition oneOf(Key key, String preset, String... values) {
        List<Option> options = List.of(values).stream()
                .map(value -> new Option(value, label("Valet " + value)))
                .toList();
        return new Definition(key, Kind.STRING, 0, true, label("Ordning"), label(""), List.of(preset), options, "", "");
    }

    static Label label(String words) {
        return new Label(words, words);
    }
}
