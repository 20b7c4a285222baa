package se.samverkstad.workbench.guests;

import java.util.Optional;
import se.samverkstad.workbench.shell.Qr;

/**
 * A link, shown once because only its hash is kept.
 *
 * @param until when it holds, in words
 * @param letter what to paste into a message
 * @param sent how sending went, and whether well; empty when nobody asked for it
 */
public record GuestLink(String address, Qr picture, String until, String letter, Optional<Sent> sent) {
    /** How a mail went. */
    public record Sent(boolean well, String sentence) {}
}
