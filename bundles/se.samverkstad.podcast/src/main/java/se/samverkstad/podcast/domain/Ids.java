package se.samverkstad.podcast.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids from addresses and forms: the full form only, because {@link UUID#fromString} takes shorter ones too. */
public final class Ids {
    private static final Pattern FULL = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Ids() {}

    public static Optional<UUID> parse(String text) {
        return FULL.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
