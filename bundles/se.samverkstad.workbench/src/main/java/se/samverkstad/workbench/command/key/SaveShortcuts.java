package se.samverkstad.workbench.command.key;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.table.Switchboard;
import se.samverkstad.workbench.shell.Screens;

/** Takes the buttons of {@link ShortcutsPage}: save, all off, on again, and back to what is proposed. */
@Component(service = Page.class)
@PageRoute(path = ShortcutsPage.PATH, kind = PageRoute.Kind.ACTION, permission = Permissions.SIGNED_IN)
public final class SaveShortcuts implements Page {
    private final Switchboard switchboard;
    private final Shortcuts shortcuts;
    private final Screens screens;

    @Activate
    public SaveShortcuts(
            @Reference Switchboard switchboard, @Reference Shortcuts shortcuts, @Reference Screens screens) {
        this.switchboard = switchboard;
        this.shortcuts = shortcuts;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        String person = request.principal().id();
        Chosen before = shortcuts.of(person);
        String act = request.parameter("gor").orElse("spara");
        switch (act) {
            case "av" -> shortcuts.save(person, new Chosen(before.keys(), true));
            case "pa" -> shortcuts.save(person, new Chosen(before.keys(), false));
            case "aterstall" -> shortcuts.forget(person);
            default -> {
                Chosen sent = new Chosen(sent(request, before), before.silent());
                shortcuts.save(person, sent);
                return Response.redirect(ShortcutsPage.PATH, saved(request, sent, text));
            }
        }
        String said = switch (act) {
            case "av" -> "keys.said-off";
            case "pa" -> "keys.said-on";
            default -> "keys.said-back";
        };
        return Response.redirect(ShortcutsPage.PATH, text.of(said));
    }

    /** What differs from what is proposed, and what stood there of modules that are not here. */
    private Map<String, String> sent(Request request, Chosen before) {
        Map<String, String> keys = new HashMap<>(before.keys());
        Bindings.of(switchboard.current(), request.principal(), before).forEach(binding -> {
            String name = binding.command().key();
            List<String> modifiers = request.parameters("med/" + name);
            List<String> letter = request.parameters("tangent/" + name);
            if (modifiers.size() == 1 && letter.size() == 1) {
                String wanted = Keys.of(modifiers.get(0), letter.get(0))
                        .map(Keys::toString)
                        .orElse("");
                if (wanted.equals(binding.command().keys())) {
                    keys.remove(name);
                } else {
                    keys.put(name, wanted);
                }
            }
        });
        return keys;
    }

    private String saved(Request request, Chosen sent, Text text) {
        boolean clash = Bindings.of(switchboard.current(), request.principal(), sent).stream()
                .anyMatch(binding -> !binding.others().isEmpty());
        return text.of(clash ? "keys.said-clash" : "keys.said-saved");
    }
}
