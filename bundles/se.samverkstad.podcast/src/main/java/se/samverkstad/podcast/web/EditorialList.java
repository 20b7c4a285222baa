package se.samverkstad.podcast.web;

import java.util.List;

/**
 * All of one column of the editors' page, some at a time.
 *
 * @param found how many there are
 * @param before the address of the page before; empty on the first
 * @param after the address of the page after; empty on the last
 */
public record EditorialList(
        Tabs tabs,
        String title,
        String found,
        List<Card> cards,
        String empty,
        String before,
        String place,
        String after) {}
