package se.samverkstad.workbench.account;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.workbench.demo.Demos;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.LocalPath;
import se.samverkstad.workbench.web.PageWriter;

/** The page on which one signs in, with the organisations and with a name and a password, and what went wrong. */
@Component(service = SignInPage.class)
public final class SignInPage {
    private final PageWriter pages;
    private final Demos demos;
    private final Doors doors;

    @Activate
    public SignInPage(@Reference PageWriter pages, @Reference Demos demos, @Reference Doors doors) {
        this.pages = pages;
        this.demos = demos;
        this.doors = doors;
    }

    /** After an organisation's sign-in went wrong; one can go another way at once. */
    public void show(Exchange exchange, int status, String target, String error) throws IOException {
        show(exchange, status, "", target, Optional.empty(), Optional.of(error));
    }

    /** @param error of the name and the password */
    void show(Exchange exchange, int status, String user, String target, Optional<String> error) throws IOException {
        show(exchange, status, user, target, error, Optional.empty());
    }

    private void show(
            Exchange exchange, int status, String user, String target, Optional<String> error, Optional<String> refused)
            throws IOException {
        Map<String, Object> parameters = Map.of(
                "user",
                user,
                "target",
                target,
                "error",
                error,
                "refused",
                refused,
                "csrf",
                Guests.token(exchange),
                "cards",
                demos.cards(exchange.locale()),
                "doors",
                doors.all());
        String title = pages.text(exchange).of("account.sign-in.title");
        pages.template(exchange, status, title, "account/sign-in.jte", parameters);
    }

    /** Where to go on to: a page of ours that is no part of signing in. */
    public static String target(Optional<String> wanted) {
        return wanted.flatMap(LocalPath::safe)
                .filter(path -> !path.startsWith("/logga-"))
                .orElse("/");
    }

    static long minutes(Duration time) {
        return Math.max(1, (time.toSeconds() + 59) / 60);
    }
}
