package se.samverkstad.people.openid;

/** A sign-in through a provider goes no further. The message holds no secret and nobody's name. */
public final class OpenIdRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String detail;

    public OpenIdRefused(Reason reason) {
        this(reason, "");
    }

    /** @param detail for whoever administers: what was expected and what came; nothing of a person */
    public OpenIdRefused(Reason reason, String detail) {
        super(detail.isEmpty() ? reason.word() : reason.word() + ": " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }
}
