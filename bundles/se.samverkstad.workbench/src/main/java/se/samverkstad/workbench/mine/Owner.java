package se.samverkstad.workbench.mine;

import java.util.Optional;
import se.samverkstad.people.Session;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Refusal;
import se.samverkstad.workbench.web.SignInWay;

/** Whose pages these are: always those of the one who asks. */
final class Owner {
    private Owner() {}

    /** The session of the one who asks; a guest who looks is sent to sign in, one who changes something is refused. */
    static Optional<Session> of(Exchange exchange) {
        Optional<Session> session = exchange.visitor().session();
        if (session.isEmpty()) {
            if (exchange.post()) {
                throw new Refusal(403, "permission");
            }
            SignInWay.send(exchange);
        }
        return session;
    }
}
