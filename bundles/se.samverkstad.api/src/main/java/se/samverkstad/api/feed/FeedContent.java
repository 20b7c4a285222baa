package se.samverkstad.api.feed;

/** What is in a feed at one moment. */
public sealed interface FeedContent permits Events, Items, Rows {}
