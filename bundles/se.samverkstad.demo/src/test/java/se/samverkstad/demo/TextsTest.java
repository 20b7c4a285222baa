package se.samverkstad.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.text.Texts;
import se.samverkstad.testkit.text.TextsContract;

final class TextsTest extends TextsContract {
    @Override
    protected Class<?> anchor() {
        return Screen.class;
    }

    @Test
    void everyThingAndEveryCardHasItsWords() {
        Stream<String> things = Stream.of(Thing.values())
                .map(thing -> "guide." + thing.key())
                .flatMap(key -> Stream.of(key, key + ".what", key + ".go"));
        Stream<String> cards = Inhabitants.CARDS.stream()
                .map(key -> "role." + key)
                .flatMap(key -> Stream.of(key + ".title", key + ".sees"));

        assertThat(new Texts(Screen.class).in(Locale.ENGLISH).keys())
                .containsAll(Stream.concat(things, cards).toList());
    }
}
