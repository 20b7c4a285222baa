package se.samverkstad.podcast.web;

/** Who can read what someone types, in words within a sentence. @param editors drafts @param listeners what is published */
public record WhoReads(String editors, String listeners) {}
