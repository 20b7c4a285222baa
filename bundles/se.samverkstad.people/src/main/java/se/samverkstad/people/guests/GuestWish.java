package se.samverkstad.people.guests;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An invitation as someone writes it.
 *
 * @param name what to call the guest until they choose themselves; need not be their own
 * @param purpose what they are invited to, in words that they will read
 * @param unit empty for the whole organisation
 * @param lastDay of the account, included
 * @param language of the letter, {@code sv} or {@code en}
 */
public record GuestWish(String name, String purpose, Optional<UUID> unit, LocalDate lastDay, String language) {
    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_PURPOSE = 300;

    public GuestWish {
        name = name.strip();
        purpose = purpose.strip();
        language = language.equals("en") ? "en" : "sv";
    }
}
