package se.samverkstad.workbench.feeds;

import java.net.URI;
import se.samverkstad.api.text.Text;

/**
 * What every form of a feed begins with.
 *
 * @param key of the feed, {@code podcast/new-episodes}; what makes the ids of its content its own
 * @param base address of the installation, without a slash at the end
 * @param self the whole address that is fetched, with its secret; for nobody but who fetches it
 * @param text words in the subscriber's language
 */
record FeedHead(String key, String title, String about, URI base, String self, Text text) {
    /** The whole address of a page. */
    String page(String path) {
        return base + path;
    }

    /** A name of something in the feed that no other feed of any module has. */
    String id(String of) {
        return key + "/" + of;
    }
}
