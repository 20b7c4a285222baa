package se.samverkstad.operations.outside;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One request to a server that an administrator has named.
 *
 * @param form sent with POST as {@code application/x-www-form-urlencoded}; empty to ask with GET
 * @param inside hosts as {@code host} or {@code host:port}, lower case, that may lie inside the own net and answer on that
 *     port; on this computer itself, named by its number, also without encryption
 * @param most the most bytes that the answer may have
 * @param whole the longest that all of it may take
 */
public record Question(
        String address,
        Optional<String> form,
        Map<String, String> headers,
        Set<String> inside,
        long most,
        Duration whole) {
    public Question {
        headers = Map.copyOf(headers);
        inside = Set.copyOf(inside);
    }

    /** Without the headers and the form, which hold secrets. */
    @Override
    public String toString() {
        return (form.isPresent() ? "POST " : "GET ") + address;
    }
}
