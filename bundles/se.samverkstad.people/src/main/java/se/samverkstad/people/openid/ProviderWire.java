package se.samverkstad.people.openid;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import se.samverkstad.api.net.FetchRefused;

/** Asks a provider over the one guarded way out. Core offers it from where that way is known. Safe on any thread. */
@ConsumerType
public interface ProviderWire {
    /**
     * The caller waits, five seconds at most. No redirect is followed.
     *
     * @param form sent with POST; empty to ask with GET
     * @param inside hosts that may lie inside the own net
     */
    Answer ask(String address, Optional<String> form, Map<String, String> headers, Set<String> inside)
            throws FetchRefused;

    /** Whatever the other side answered. */
    record Answer(int status, String content) {
        /** Without the content, which may hold a token. */
        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }
}
