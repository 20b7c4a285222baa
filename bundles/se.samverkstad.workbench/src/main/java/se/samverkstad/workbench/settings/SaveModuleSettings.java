package se.samverkstad.workbench.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.setting.Key;
import se.samverkstad.modules.setting.ModuleSettings;
import se.samverkstad.modules.setting.Setting;
import se.samverkstad.modules.setting.SettingsRefused;
import se.samverkstad.modules.setting.SettingsView;
import se.samverkstad.workbench.modules.Manage;

/**
 * Takes the form as a whole, or what one of its other buttons asks: {@code forvalt} takes the choice of one setting back,
 * {@code behall} confirms it against a changed default, {@code angra} undoes the latest change.
 */
@Component(service = Page.class)
@PageRoute(path = "/installningar/moduler/{modul}", kind = PageRoute.Kind.ACTION, permission = Manage.PERMISSION)
public final class SaveModuleSettings implements Page {
    private final ModuleSettings settings;
    private final SettingsScreen screen;

    @Activate
    public SaveModuleSettings(@Reference ModuleSettings settings, @Reference SettingsScreen screen) {
        this.settings = settings;
        this.screen = screen;
    }

    @Override
    public Response answer(Request request) {
        String module = request.pathValue("modul");
        Optional<SettingsView> found = settings.of(module);
        if (found.isEmpty()) {
            return screen.unknown(request);
        }
        SettingsView view = found.get();
        Sent sent = new Sent(view, request);
        Text text = screen.text(request);
        try {
            String notice = take(view, sent, request, text);
            return Response.redirect(SettingsScreen.ROOT + module, notice);
        } catch (SettingsRefused refused) {
            return again(module, sent, errors(refused, text), request);
        } catch (ModuleRefusal refused) {
            Map<String, String> error =
                    Map.of(SettingsScreen.WHOLE, refused.sentence().in(text.locale()));
            return again(module, sent, error, request);
        }
    }

    private String take(SettingsView view, Sent sent, Request request, Text text) {
        String edition = request.parameter("utgava").orElse("");
        By by = By.of(request.principal());
        String[] act = request.parameter("act").orElse("spara").split(":", 2);
        if (act[0].equals("angra")) {
            settings.undo(view.module(), edition, by);
            return text.of("module-settings.undone");
        }
        Map<Key, Optional<List<String>>> changes = act.length == 2 ? one(view, act[0], act[1]) : sent.changes(view);
        settings.save(view.module(), edition, changes, by);
        return text.of(changes.isEmpty() ? "module-settings.same" : "module-settings.saved");
    }

    /** A button beside one setting. */
    private static Map<Key, Optional<List<String>>> one(SettingsView view, String act, String id) {
        Map<Key, Optional<List<String>>> changes = new LinkedHashMap<>();
        for (Setting setting : view.settings()) {
            Key key = setting.definition().key();
            if (Fields.id(key).equals(id)) {
                changes.put(key, act.equals("behall") ? Optional.of(setting.values()) : Optional.empty());
            }
        }
        return changes;
    }

    private static Map<String, String> errors(SettingsRefused refused, Text text) {
        Map<String, String> errors = new LinkedHashMap<>();
        refused.faults().forEach((key, sentence) -> errors.put(Fields.id(key), sentence.in(text.locale())));
        if (errors.isEmpty()) {
            errors.put(SettingsScreen.WHOLE, text.of("module-settings.moved"));
        }
        return errors;
    }

    /** With what was written, over what holds now. */
    private Response again(String module, Sent sent, Map<String, String> errors, Request request) {
        return settings.of(module)
                .map(view -> screen.page(view, sent.values(), errors, request))
                .orElseGet(() -> screen.unknown(request));
    }
}
