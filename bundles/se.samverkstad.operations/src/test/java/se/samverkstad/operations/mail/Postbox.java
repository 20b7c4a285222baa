package se.samverkstad.operations.mail;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import se.samverkstad.api.audit.By;
import se.samverkstad.store.setting.Settings;

/** A real mail server on a free port of this computer, and what it has taken. */
public final class Postbox implements AutoCloseable {
    static final String USER = "samverkstad@example.org";
    static final String PASSWORD = "lösen ord";

    final BlockingQueue<byte[]> taken = new LinkedBlockingQueue<>();
    private final SMTPServer server;

    Postbox(UnaryOperator<SMTPServer.Builder> more) {
        server = more.apply(SMTPServer.port(0)
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .hostName("post.example.org")
                        .insertReceivedHeaders(false)
                        .messageHandler((context, from, to, data) -> take(from, data)))
                .build();
        server.start();
    }

    private void take(String from, byte[] data) throws RejectException {
        if (from.startsWith("nobody@")) {
            throw new RejectException(550, "5.7.1 not your address");
        }
        taken.add(data);
    }

    public static Postbox open() {
        return new Postbox(builder -> builder);
    }

    /** The product's own mailer on a home without a mail server. */
    public static Mailer noMailer(Settings settings, Path home) {
        try {
            return new SmtpMailer(settings, home, false, SSLContext.getDefault(), Clock.systemUTC());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The product's own mailer, which hands over here. */
    public Mailer mailer(Settings settings, Path home) {
        Mailer mailer = noMailer(settings, home);
        mailer.save(
                new MailPlan("127.0.0.1", port(), MailSecurity.NONE, "", "", "samverkstad@example.org", ""),
                By.person("", "Karin"));
        return mailer;
    }

    /** How many mails were taken and not read yet. */
    public int waiting() {
        return taken.size();
    }

    /** Asks for {@link #USER} and {@link #PASSWORD}. */
    static SMTPServer.Builder guarded(SMTPServer.Builder builder) {
        return builder.requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    if (!user.equals(USER) || !password.equals(PASSWORD)) {
                        throw new LoginFailedException("5.7.8 authentication failed");
                    }
                }));
    }

    int port() {
        return server.getPortAllocated();
    }

    /** The next mail, as another program than ours reads it. */
    public MimeMessage next() throws Exception {
        byte[] raw = taken.take();
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    }

    @Override
    public void close() {
        server.stop();
    }
}
