package se.samverkstad.features.demo;

import java.util.Set;
import se.samverkstad.example.board.Words;

final class BoardTextsTest extends ExampleTexts {
    BoardTextsTest() {
        super("anslagstavla", "board", Words.class);
    }

    @Override
    protected Set<String> composedKeys() {
        return Set.of("text.empty", "text.long");
    }
}
