package se.samverkstad.workbench.account;

import se.samverkstad.people.Origin;
import se.samverkstad.workbench.web.Exchange;

/** Where a request comes from, as sessions keep it. */
public final class Origins {
    private Origins() {}

    public static Origin of(Exchange exchange) {
        return new Origin(
                exchange.client(),
                Device.of(exchange.header("User-Agent").orElse("")).key());
    }
}
