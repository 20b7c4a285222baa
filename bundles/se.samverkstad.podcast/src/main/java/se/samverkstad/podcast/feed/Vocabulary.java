package se.samverkstad.podcast.feed;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The namespaces of a podcast feed. What is written is the first address, exactly; what is read is any of them under any
 * prefix, and Apple's without regard to case, because real feeds spell it in two ways.
 */
enum Vocabulary {
    RSS("", Set.of("")),
    ITUNES("http://www.itunes.com/dtds/podcast-1.0.dtd", Set.of("http://www.itunes.com/dtds/podcast-1.0.dtd")),
    PODCAST(
            "https://podcastindex.org/namespace/1.0",
            Set.of(
                    "https://podcastindex.org/namespace/1.0",
                    "https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md")),
    ATOM("http://www.w3.org/2005/Atom", Set.of("http://www.w3.org/2005/atom"));

    private final String uri;
    private final Set<String> read;

    Vocabulary(String uri, Set<String> read) {
        this.uri = uri;
        this.read = read;
    }

    String uri() {
        return uri;
    }

    boolean has(@Nullable String namespace) {
        return read.contains(namespace == null ? "" : namespace.toLowerCase(java.util.Locale.ROOT));
    }
}
