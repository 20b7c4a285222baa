package se.samverkstad.handbook;

/**
 * A chapter as it is written, in Markdown.
 *
 * @param lang the language it is in
 */
record Written(String text, String lang) {}
