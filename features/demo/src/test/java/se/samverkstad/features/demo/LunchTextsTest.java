package se.samverkstad.features.demo;

import se.samverkstad.example.lunch.Words;

final class LunchTextsTest extends ExampleTexts {
    LunchTextsTest() {
        super("lunchenkaten", "lunch", Words.class);
    }
}
