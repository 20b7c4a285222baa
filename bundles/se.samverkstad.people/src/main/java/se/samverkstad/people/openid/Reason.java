package se.samverkstad.people.openid;

import java.util.Locale;

/** Why a sign-in through a provider, or what it says, is not taken. */
public enum Reason {
    /** Not begun here, used already, or begun more than ten minutes ago. */
    STATE,
    /** Begun in another browser. */
    BROWSER,
    /** The answer came to the address of another provider than the one that was asked. */
    PROVIDER,
    /** The answer names another issuer, or none though this provider always does (RFC 9207). */
    ANSWER_ISSUER,
    /** The provider or the person said no. */
    DENIED,
    /** The provider does not take the code, or not us. */
    CODE,
    /** The provider answered something that is no answer. */
    ANSWER,
    /** The provider does not answer. */
    UNREACHABLE,
    /** What the provider says about itself does not fit. */
    DISCOVERY,
    /** The secret of this provider cannot be read on this machine. */
    SECRET,
    /** No signed token. */
    MALFORMED,
    /** Signed in a way that is not taken, or not at all. */
    ALGORITHM,
    /** Signed with a key that the provider does not show, or that is too weak. */
    KEY,
    SIGNATURE,
    /** Another kind of token. */
    KIND,
    ISSUER,
    AUDIENCE,
    /** Made for another client ({@code azp}). */
    PARTY,
    NONCE,
    EXPIRED,
    /** Made in the future, or before it was asked for. */
    ISSUED,
    NOT_YET,
    /** Names nobody. */
    SUBJECT,
    /** Not signed in as securely as is demanded ({@code acr}). */
    LEVEL,
    /** Signed in too long ago, or at no known time ({@code auth_time}). */
    AUTH_TIME,
    /** A logout token that does not say that it is one. */
    EVENT,
    /** Has come before ({@code jti}). */
    REPLAYED,
    /** The account has ended. */
    ENDED;

    /** As in texts, logs and on the record. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
