package se.samverkstad.workbench.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookies of the workbench. All carry the prefix {@code __Host-}: set by this host alone, over a safe connection
 * (browsers count http://127.0.0.1 and localhost), read by no script.
 */
public final class Cookies {
    /** The token of a session. */
    public static final String SESSION = "__Host-sid";

    /** Names a sign-in between its two steps. */
    public static final String STEP = "__Host-steg";

    /** Knows the browser again that comes back from an organisation's sign-in. */
    public static final String JOURNEY = "__Host-resa";

    /** Ties the forms of people who are not signed in to their browser. */
    public static final String GUEST = "__Host-gast";

    /** A sentence for the next page. */
    public static final String NOTICE = "__Host-notis";

    /** The language of people who are not signed in. */
    public static final String LANGUAGE = "__Host-sprak";

    private Cookies() {}

    public static Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Sets a cookie that goes when the browser is closed. */
    public static void set(HttpServletResponse response, String name, String value) {
        response.addHeader("Set-Cookie", name + "=" + value + "; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    public static void set(HttpServletResponse response, String name, String value, Duration age) {
        response.addHeader(
                "Set-Cookie",
                name + "=" + value + "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=" + age.toSeconds());
    }

    public static void clear(HttpServletResponse response, String name) {
        set(response, name, "", Duration.ZERO);
    }
}
