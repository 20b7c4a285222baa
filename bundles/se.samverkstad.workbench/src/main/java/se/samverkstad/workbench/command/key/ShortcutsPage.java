package se.samverkstad.workbench.command.key;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.table.Commanded;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.Switchboard;
import se.samverkstad.workbench.shell.Screens;

/** {@code /mitt-konto/kortkommandon}: the keys of every command, chosen in lists, so that nothing impossible can be asked for. */
@Component(service = Page.class)
@PageRoute(path = ShortcutsPage.PATH, permission = Permissions.SIGNED_IN)
@HelpPage(page = "kommandon")
public final class ShortcutsPage implements Page {
    static final String PATH = "/mitt-konto/kortkommandon";

    private final Switchboard switchboard;
    private final Shortcuts shortcuts;
    private final Screens screens;

    @Activate
    public ShortcutsPage(
            @Reference Switchboard switchboard, @Reference Shortcuts shortcuts, @Reference Screens screens) {
        this.switchboard = switchboard;
        this.shortcuts = shortcuts;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        Chosen chosen = shortcuts.of(request.principal().id());
        // Declarations alone are read: nothing is called.
        ContributionTable table = switchboard.current();
        List<Binding> bindings = Bindings.of(table, request.principal(), chosen);
        List<ShortcutRow> rows =
                bindings.stream().map(binding -> row(binding, text)).toList();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("rows", rows);
        parameters.put(
                "clashes", bindings.stream().anyMatch(each -> !each.others().isEmpty()));
        parameters.put("silent", chosen.silent());
        parameters.put("chosen", !chosen.equals(Chosen.NOTHING));
        parameters.put("modifiers", Keys.MODIFIERS);
        parameters.put("letters", Keys.LETTERS);
        return Response.page(text.of("keys.title"), screens.view("command/keys.jte", parameters));
    }

    private static ShortcutRow row(Binding binding, Text text) {
        Commanded command = binding.command();
        return new ShortcutRow(
                command.key().replace('/', '-'),
                command.key(),
                command.title().in(text.locale()),
                binding.keys().map(Keys::modifiers).orElse(""),
                binding.keys().map(Keys::letter).orElse(""),
                Keys.of(command.keys()).map(Keys::toString).orElse(""),
                clash(binding, text));
    }

    private static String clash(Binding binding, Text text) {
        Locale locale = text.locale();
        return binding.others().isEmpty()
                ? binding.keys()
                        .flatMap(Keys::taken)
                        .map(key -> text.of(key, binding.keys().orElseThrow()))
                        .orElse("")
                : text.of(
                        "keys.same",
                        binding.others().stream()
                                .map(other -> other.title().in(locale))
                                .collect(Collectors.joining(", ")));
    }
}
