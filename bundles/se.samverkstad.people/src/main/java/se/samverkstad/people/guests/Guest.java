package se.samverkstad.people.guests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import se.samverkstad.people.roles.Party;

/**
 * Someone who is or was invited.
 *
 * @param person the account, once the invitation is accepted
 * @param name what the guest is called: by whoever invited them at first, then as they chose; empty when it is erased
 * @param place the unit it is about; empty for the whole organisation
 * @param lastDay of the account, included
 * @param inviter by name; empty when unknown
 * @param link until when a link holds; empty when none does
 */
public record Guest(
        UUID id,
        Optional<UUID> person,
        String name,
        String purpose,
        Optional<Party> place,
        LocalDate lastDay,
        String language,
        Instant made,
        String inviter,
        Optional<Instant> link,
        State state) {

    /** How far it has come. */
    public enum State {
        /** Has not answered; whether a link holds is another matter. */
        INVITED,
        JOINED,
        /** Said no. */
        DECLINED,
        /** The invitation was taken back before it was answered. */
        WITHDRAWN,
        /** Did not want to go on. */
        LEFT,
        /** The last day is past, or someone ended the account. */
        ENDED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a link can be made that does something. */
    public boolean open() {
        return state == State.INVITED || state == State.JOINED;
    }
}
