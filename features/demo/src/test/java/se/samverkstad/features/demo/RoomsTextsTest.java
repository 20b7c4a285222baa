package se.samverkstad.features.demo;

import se.samverkstad.example.rooms.Words;

final class RoomsTextsTest extends ExampleTexts {
    RoomsTextsTest() {
        super("rumslistan", "rooms", Words.class);
    }
}
