package se.samverkstad.podcast.web;

import java.util.List;

/**
 * The text version as a document of its own.
 *
 * @param page where its sound is
 */
public record Transcript(String language, String title, List<String> paragraphs, String page) {}
