package se.samverkstad.workbench.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.setting.Choice;
import se.samverkstad.modules.setting.Form;
import se.samverkstad.modules.setting.Key;
import se.samverkstad.modules.setting.ModuleSettings;
import se.samverkstad.modules.setting.Setting;
import se.samverkstad.modules.setting.SettingsView;
import se.samverkstad.workbench.modules.Moments;
import se.samverkstad.workbench.shell.Screens;

/** Draws the settings of a module. */
@Component(service = SettingsScreen.class)
public final class SettingsScreen {
    static final String ROOT = "/installningar/moduler/";

    /** Where a fault leads that belongs to no field. */
    static final String WHOLE = "hela";

    private final Screens screens;

    @Activate
    public SettingsScreen(@Reference Screens screens) {
        this.screens = screens;
    }

    /** Settings that belong together. */
    public record Group(String title, String description, List<Field> fields) {}

    /** What was chosen for another version. */
    public record Resting(String name, String values, String who) {}

    Text text(Request request) {
        return screens.text(request.locale());
    }

    Response unknown(Request request) {
        Text text = text(request);
        return Response.notFound(text.of("settings.unknown"), text.of("settings.unknown-detail"));
    }

    /**
     * @param sent what someone wrote and was not saved
     * @param errors by the id of the field
     */
    Response page(SettingsView view, Map<Key, List<String>> sent, Map<String, String> errors, Request request) {
        Text text = text(request);
        String title = text.of("module-settings.title", view.name().in(text.locale()));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("title", title);
        parameters.put("module", view.module());
        parameters.put("edition", view.edition());
        parameters.put("groups", groups(view, sent, errors, text));
        parameters.put(
                "resting",
                view.resting().stream().map(each -> resting(each, text)).toList());
        parameters.put("last", last(view, text));
        parameters.put("errors", new LinkedHashMap<>(errors));
        parameters.put("core", view.module().equals(ModuleSettings.WORKBENCH));
        var screen = screens.view("settings/module.jte", parameters);
        return errors.isEmpty() ? Response.page(title, screen) : Response.invalid(title, screen);
    }

    private static List<Group> groups(
            SettingsView view, Map<Key, List<String>> sent, Map<String, String> errors, Text text) {
        Fields fields = new Fields(text);
        List<Group> groups = new ArrayList<>();
        for (Form form : view.forms()) {
            List<Field> own = view.settings().stream()
                    .filter(each -> each.definition().key().pid().equals(form.pid()))
                    .map(each -> fields.field(each, sent, errors))
                    .toList();
            if (!own.isEmpty()) {
                groups.add(new Group(
                        form.title().in(text.locale()), form.description().in(text.locale()), own));
            }
        }
        return groups;
    }

    private static Resting resting(Choice choice, Text text) {
        boolean secret = choice.shape().startsWith("PASSWORD");
        return new Resting(
                choice.name().in(text.locale()),
                secret
                        ? text.of("module-settings.secret-there")
                        : choice.values().stream()
                                .map(each -> choice.shape().startsWith("BOOLEAN") ? yes(each, text) : each)
                                .collect(Collectors.joining(", ")),
                Moments.of(choice.at(), text) + (choice.by().isEmpty() ? "" : ", " + choice.by()));
    }

    private static String yes(String value, Text text) {
        return text.of(Boolean.parseBoolean(value) ? "module-settings.yes" : "module-settings.no");
    }

    private static Optional<String> last(SettingsView view, Text text) {
        return view.last().map(change -> {
            String what = change.keys().stream()
                    .map(key -> name(view, key, text))
                    .distinct()
                    .collect(Collectors.joining(", "));
            String when = Moments.of(change.at(), text);
            return change.by().isEmpty()
                    ? text.of("module-settings.last", what, when)
                    : text.of("module-settings.last-by", what, change.by(), when);
        });
    }

    private static String name(SettingsView view, Key key, Text text) {
        return view.settings().stream()
                .map(Setting::definition)
                .filter(each -> each.key().equals(key))
                .map(each -> each.name().in(text.locale()))
                .findFirst()
                .or(() -> view.resting().stream()
                        .filter(each -> each.key().equals(key))
                        .map(each -> each.name().in(text.locale()))
                        .findFirst())
                .orElse(key.attribute());
    }
}
