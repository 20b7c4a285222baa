package se.samverkstad.api.net;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;

/** What came from outside, whole and within its limit. Nothing of it is to be believed, its type least. */
public final class Fetched {
    private final URI address;
    private final String type;
    private final byte[] content;

    /** @param content handed over; nobody writes into it any more */
    public Fetched(URI address, String type, byte[] content) {
        this.address = address;
        this.type = type;
        this.content = content;
    }

    /** Where it came from in the end, after redirects. */
    public URI address() {
        return address;
    }

    /** What the other side calls it, such as {@code application/rss+xml; charset=utf-8}; may be empty. */
    public String type() {
        return type;
    }

    public long size() {
        return content.length;
    }

    /** A new stream from the beginning. */
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
