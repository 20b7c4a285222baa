package se.samverkstad.operations.mail;

/**
 * Where and as whom mail is handed over.
 *
 * @param host name or address of the mail server
 * @param user what to log in with; empty to log in not at all
 * @param password of that user; empty when there is none
 * @param from the address that mail comes from
 * @param replyTo where answers go; empty for {@code from}
 */
public record MailPlan(
        String host, int port, MailSecurity security, String user, String password, String from, String replyTo) {
    public MailPlan {
        host = host.strip();
        user = user.strip();
        from = from.strip();
        replyTo = replyTo.strip();
    }

    /** The same with another password. */
    public MailPlan withPassword(String other) {
        return new MailPlan(host, port, security, user, other, from, replyTo);
    }

    /** Without the password, so that no log holds it. */
    @Override
    public String toString() {
        return "MailPlan[%s:%d %s, %s]".formatted(host, port, security.word(), from);
    }
}
