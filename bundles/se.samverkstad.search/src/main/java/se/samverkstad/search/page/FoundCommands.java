package se.samverkstad.search.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.modules.table.Commanded;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.Offer;
import se.samverkstad.modules.table.Offers;
import se.samverkstad.search.page.Groups.Group;
import se.samverkstad.search.page.Groups.Shown;
import se.samverkstad.search.words.Forms;
import se.samverkstad.search.words.Spoken;
import se.samverkstad.search.words.Swedish;

/**
 * The commands of that name. They are few and change with every switch, so they are looked for in the table itself and are in
 * no index. One that cannot run now is found too, with its reason.
 */
@Component(service = FoundCommands.class)
public final class FoundCommands {
    private final Offers offers;
    private final Screens screens;

    @Activate
    public FoundCommands(@Reference Offers offers, @Reference Screens screens) {
        this.offers = offers;
        this.screens = screens;
    }

    /** @param most how many at most, those called so before those described so */
    Optional<Group> of(String sought, Request request, int most) {
        List<Forms> words = Swedish.asked(sought);
        Text text = screens.text(request.locale());
        List<Offer> found =
                offers.of(request, command -> called(command, words) || new Spoken(all(command)).has(words));
        List<Shown> shown = found.stream()
                .sorted((one, other) -> Boolean.compare(called(other.command(), words), called(one.command(), words)))
                .limit(most)
                .map(offer -> shown(offer, text))
                .toList();
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new Group("commands", "", text.of("search.commands"), "", shown));
    }

    private static boolean called(Commanded command, List<Forms> words) {
        return new Spoken(both(command.title())).has(words);
    }

    private static String all(Commanded command) {
        return both(command.title()) + "\n" + both(command.description());
    }

    private static String both(Label label) {
        return label.in(Locale.forLanguageTag("sv")) + "\n" + label.in(Locale.ENGLISH);
    }

    private static Shown shown(Offer offer, Text text) {
        Commanded command = offer.command();
        return new Shown(
                Offers.path(command),
                command.title().in(text.locale()),
                offer.reason()
                        .map(reason -> text.of("search.command-not-now", reason))
                        .orElseGet(() -> command.description().in(text.locale())),
                offer.reason().isPresent());
    }
}
