package se.samverkstad.people.openid;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.people.Origin;
import se.samverkstad.people.SignIn;

/**
 * Sign-in through a provider: authorization code with PKCE, and back-channel logout. The provider is asked only when someone
 * goes that way; whoever asks waits five seconds at most for each answer. Safe on any thread.
 */
@ProviderType
public interface OpenId {
    /** How long one may be away at the provider. */
    int MINUTES = 10;

    /**
     * @param key of the provider
     * @param browser the secret by which this browser is known again; empty when it has none yet
     * @param redirect where the provider sends the person back to, exactly as it is registered there
     * @param target where the person wanted to go; a path of this installation, which the caller has checked
     */
    record Wish(String key, Optional<String> browser, URI redirect, String target) {}

    /** @param browser the secret for a cookie, to be shown again at the return */
    record Departure(URI address, String browser) {
        /** Without the secrets in it. */
        @Override
        public String toString() {
            return "Departure";
        }
    }

    /** @throws OpenIdRefused when there is no such provider, or it does not answer */
    Departure depart(Wish wish) throws OpenIdRefused;

    /** Someone who comes back from a provider. @param parameters each once; more than one of a name is none */
    record Return(String key, Map<String, String> parameters, Optional<String> browser, Locale locale) {
        public Return {
            parameters = Map.copyOf(parameters);
        }

        /** Without the code in it. */
        @Override
        public String toString() {
            return "Return[" + key + "]";
        }
    }

    /** What came of it. */
    sealed interface Arrival {}

    /** @param target where the person wanted to go */
    record Entered(SignIn signIn, String target) implements Arrival {}

    /** Nobody here knows who it is yet; an administrator sees that someone waits. */
    record Waiting(Provider provider) implements Arrival {}

    /** Opens a session, or asks for the second step when the provider's own was not demanded. */
    Arrival arrive(Return back, Origin from) throws OpenIdRefused;

    /** Ends the sessions that a logout token names. @return how many */
    int logOut(String key, String token) throws OpenIdRefused;

    /** Since when a provider has not answered; empty when it did the last time, or nobody asked for some minutes. */
    Optional<Instant> silentSince(Provider provider);

    /**
     * What was found when a provider was tried.
     *
     * @param kind names the sentence: {@code well}, {@code no-logout}, or why not
     */
    record Finding(boolean well, String kind, String detail) {}

    /** Fetches what it says of itself, and its keys, anew. */
    List<Finding> trial(ProviderWish wish, Locale locale);
}
