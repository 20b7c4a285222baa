package se.samverkstad.podcast.web;

import java.util.List;

/** The editors' page: a column for each state. */
public record EditorialBoard(Tabs tabs, List<Column> columns, List<Link> channels) {
    /**
     * @param more how many there are beside those shown
     * @param all where all of them are
     */
    public record Column(String id, String title, List<Card> cards, int more, Link all, String empty) {}
}
