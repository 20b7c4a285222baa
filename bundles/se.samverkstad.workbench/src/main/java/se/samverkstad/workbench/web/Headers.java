package se.samverkstad.workbench.web;

import jakarta.servlet.http.HttpServletResponse;

/** The headers that every answer carries, set before anything else so that errors have them too. */
public final class Headers {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " media-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
                    + " base-uri 'none'; object-src 'none'";
    public static final String COME_BACK = "Retry-After";

    private static final String REPORTED = "require-trusted-types-for 'script'";

    /** For files that people sent: whatever they hold, it runs nowhere. */
    private static final String SANDBOX = "default-src 'none'; media-src 'self'; sandbox";

    private Headers() {}

    static void all(HttpServletResponse response, boolean https) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Content-Security-Policy-Report-Only", REPORTED);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        if (https) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    /** A file or feed that anyone may fetch: kept if asked about again, and usable from a page of another site. */
    static void open(HttpServletResponse response, boolean signedIn) {
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (!signedIn) {
            response.setHeader("Cache-Control", "no-cache");
        }
    }

    /** For what people sent: it runs nowhere, whatever it holds. */
    public static void sandbox(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", SANDBOX);
    }

    /**
     * For what is fetched by whoever knows a secret address: kept by nobody else and asked about each time, found by no search
     * engine, and its address told to no other site.
     */
    public static void secret(HttpServletResponse response) {
        sandbox(response);
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    /** For what has an address that changes with it. */
    public static void forEver(HttpServletResponse response) {
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    }
}
