package se.samverkstad.features.demo;

import se.samverkstad.example.links.Words;

final class LinksTextsTest extends ExampleTexts {
    LinksTextsTest() {
        super("lanklistan", "links", Words.class);
    }
}
