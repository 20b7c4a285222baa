package se.samverkstad.operations.mail;

import java.io.IOException;
import java.io.Writer;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.commons.net.smtp.AuthenticatingSMTPClient;
import org.apache.commons.net.smtp.AuthenticatingSMTPClient.AUTH_METHOD;
import org.apache.commons.net.smtp.SMTPReply;

/** One talk with a mail server, step by step up to the first that fails. Used once, by one thread. */
final class Dialogue implements AutoCloseable {
    /** The topic of the last step, when all went well. */
    static final String TAKEN = "mail-taken";

    private static final Duration WAIT = Duration.ofSeconds(4);

    private final MailPlan plan;
    private final Steps steps;
    private final AuthenticatingSMTPClient server;

    Dialogue(MailPlan plan, SSLContext tls, Steps steps) {
        this.plan = plan;
        this.steps = steps;
        server = new AuthenticatingSMTPClient(plan.security() == MailSecurity.TLS, tls);
        server.setEndpointCheckingEnabled(true);
        server.setConnectTimeout((int) WAIT.toMillis());
        server.setDefaultTimeout((int) WAIT.toMillis());
        server.setCharset(StandardCharsets.UTF_8);
    }

    void run(String to, String letter) {
        boolean taken = resolved() && connected() && protectedWay() && loggedIn() && handedOver(to, letter);
        if (taken) {
            attempt(() -> server.logout());
        }
    }

    /** Ends it from another thread: what is being waited for fails at once. */
    @Override
    public void close() {
        try {
            server.disconnect();
        } catch (IOException e) {
            // It is gone, which is what was wanted.
        }
    }

    private boolean resolved() {
        try {
            InetAddress found = InetAddress.getByName(plan.host());
            steps.well("mail-name", "mail.name-found", plan.host(), found.getHostAddress());
            return true;
        } catch (UnknownHostException e) {
            steps.ill("mail-name", "mail.name-unknown", plan.host());
            return false;
        }
    }

    private boolean connected() {
        String port = Integer.toString(plan.port());
        try {
            server.connect(plan.host(), plan.port());
            if (!SMTPReply.isPositiveCompletion(server.getReplyCode())) {
                steps.ill("mail-port", "mail.greeting-refused", plan.host(), reply());
                return false;
            }
        } catch (SSLException e) {
            steps.ill("mail-tls", Certificates.key(e), plan.host(), Certificates.reason(e));
            return false;
        } catch (SocketTimeoutException e) {
            steps.ill("mail-port", "mail.port-silent", plan.host(), port);
            return false;
        } catch (ConnectException e) {
            steps.ill("mail-port", "mail.port-closed", plan.host(), port);
            return false;
        } catch (IOException e) {
            steps.ill("mail-port", "mail.port-other", plan.host(), port, reason(e));
            return false;
        }
        steps.well("mail-port", "mail.port-open", port);
        return true;
    }

    private boolean protectedWay() {
        try {
            if (!greeted()) {
                steps.ill("mail-port", "mail.greeting-refused", plan.host(), reply());
                return false;
            }
            if (plan.security() == MailSecurity.NONE) {
                return true;
            }
            if (plan.security() == MailSecurity.STARTTLS && !(server.execTLS() && greeted())) {
                steps.ill("mail-tls", "mail.tls-none", plan.host());
                return false;
            }
            steps.well("mail-tls", "mail.tls-well");
            return true;
        } catch (SSLException e) {
            steps.ill("mail-tls", Certificates.key(e), plan.host(), Certificates.reason(e));
            return false;
        } catch (IOException e) {
            steps.ill("mail-tls", "mail.broken", plan.host(), reason(e));
            return false;
        }
    }

    /** Says who asks by address, because a name of this computer may mean nothing to others (RFC 5321 §4.1.3). */
    private boolean greeted() throws IOException {
        InetAddress here = server.getLocalAddress();
        String literal = here.getHostAddress().replaceFirst("%.*", "");
        server.ehlo("[" + (literal.contains(":") ? "IPv6:" : "") + literal + "]");
        return SMTPReply.isPositiveCompletion(server.getReplyCode());
    }

    private boolean loggedIn() {
        if (plan.user().isEmpty()) {
            return true;
        }
        String offered = String.join("\n", server.getReplyStrings()).toUpperCase(Locale.ROOT);
        boolean plain = offered.matches("(?s).*\\bAUTH[ =][^\n]*\\bPLAIN\\b.*");
        if (!plain && !offered.matches("(?s).*\\bAUTH[ =][^\n]*\\bLOGIN\\b.*")) {
            steps.ill("mail-login", "mail.login-none", plan.host());
            return false;
        }
        try {
            if (server.auth(plain ? AUTH_METHOD.PLAIN : AUTH_METHOD.LOGIN, plan.user(), plan.password())) {
                steps.well("mail-login", "mail.login-well", plan.user());
                return true;
            }
            steps.ill("mail-login", "mail.login-refused", plan.user(), reply());
            return false;
        } catch (IOException e) {
            steps.ill("mail-login", "mail.broken", plan.host(), reason(e));
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("plain and login need no algorithm", e);
        }
    }

    private boolean handedOver(String to, String letter) {
        try {
            if (!server.setSender(plan.from())) {
                steps.ill("mail-sender", "mail.sender-refused", plan.from(), reply());
                return false;
            }
            if (!server.addRecipient(to)) {
                steps.ill("mail-receiver", "mail.receiver-refused", to, reply());
                return false;
            }
            try (Writer body = server.sendMessageData()) {
                if (body == null) {
                    steps.ill("mail-sender", "mail.content-refused", reply());
                    return false;
                }
                body.write(letter);
            }
            if (!server.completePendingCommand()) {
                steps.ill("mail-sender", "mail.content-refused", reply());
                return false;
            }
            steps.well(TAKEN, "mail.taken", to, reply());
            return true;
        } catch (IOException e) {
            steps.ill("mail-sender", "mail.broken", plan.host(), reason(e));
            return false;
        }
    }

    /** What the server said last, on one line and not for ever. */
    private String reply() {
        String said = server.getReplyString() == null ? "" : server.getReplyString();
        String line = said.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private interface Work {
        void run() throws IOException;
    }

    /** The mail is taken; how the talk ends changes nothing. */
    private static void attempt(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            // As said above.
        }
    }
}
