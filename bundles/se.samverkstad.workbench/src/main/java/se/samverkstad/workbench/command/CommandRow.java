package se.samverkstad.workbench.command;

import java.util.Locale;
import se.samverkstad.modules.table.Commanded;
import se.samverkstad.modules.table.Offer;
import se.samverkstad.modules.table.Offers;

/**
 * A command as it stands on a page.
 *
 * @param id of its button, the same each time
 * @param key of the command
 * @param opens whether a link will do
 * @param reason why it cannot run; empty when it can
 */
public record CommandRow(
        String id, String key, String path, String title, String description, boolean opens, String reason) {
    static CommandRow of(Offer offer, Locale locale) {
        Commanded command = offer.command();
        return new CommandRow(
                "kommando-" + command.key().replace('/', '-'),
                command.key(),
                Offers.path(command),
                command.title().in(locale),
                command.description().in(locale),
                command.opens(),
                offer.reason().orElse(""));
    }

    public boolean can() {
        return reason.isEmpty();
    }
}
