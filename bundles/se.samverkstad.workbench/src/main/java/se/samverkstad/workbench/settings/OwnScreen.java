package se.samverkstad.workbench.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.setting.Form;
import se.samverkstad.modules.setting.ModuleSettings;
import se.samverkstad.modules.setting.OwnChoices;
import se.samverkstad.modules.setting.OwnRefused;
import se.samverkstad.modules.setting.OwnSetting;
import se.samverkstad.modules.setting.OwnView;
import se.samverkstad.modules.setting.Scope;
import se.samverkstad.modules.setting.Slot;
import se.samverkstad.modules.table.Route;
import se.samverkstad.people.Unit;
import se.samverkstad.workbench.account.Organisation;
import se.samverkstad.workbench.modules.Moments;
import se.samverkstad.workbench.people.UnitChain;
import se.samverkstad.workbench.settings.SettingsScreen.Group;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.shell.WithSnapshot;

/**
 * The settings of a unit or a person on one page: {@code act} is {@code forvalt:} with the id of a field to take its choice
 * back, {@code angra} to undo the latest change, or nothing to save the form.
 */
@Component(service = OwnScreen.class)
public final class OwnScreen {
    private final OwnChoices choices;
    private final UnitChain chain;
    private final Organisation organisation;
    private final Screens screens;

    @Activate
    public OwnScreen(
            @Reference OwnChoices choices,
            @Reference UnitChain chain,
            @Reference Organisation organisation,
            @Reference Screens screens) {
        this.choices = choices;
        this.chain = chain;
        this.organisation = organisation;
        this.screens = screens;
    }

    Text text(Request request) {
        return screens.text(request.locale());
    }

    Response show(OwnDesk desk, List<Unit> others, Request request) {
        return page(desk, others, Map.of(), Map.of(), request);
    }

    Response take(OwnDesk desk, List<Unit> others, Request request) {
        OwnView view = view(desk, request);
        OwnForm form = new OwnForm(view, request);
        Text text = text(request);
        String edition = request.parameter("utgava").orElse("");
        String act = request.parameter("act").orElse("");
        try {
            if (act.equals("angra")) {
                choices.undo(desk.owner(), edition, desk.by());
                return Response.redirect(desk.path(), text.of("module-settings.undone"));
            }
            boolean one = act.startsWith("forvalt:");
            Map<Slot, Optional<List<String>>> changes =
                    one ? form.reset(act.substring("forvalt:".length())) : form.changes();
            choices.save(desk.owner(), edition, changes, desk.by());
            return Response.redirect(
                    desk.path(), text.of(changes.isEmpty() ? "module-settings.same" : "module-settings.saved"));
        } catch (OwnRefused refused) {
            return page(desk, others, form.values(), errors(refused, desk, text), request);
        }
    }

    private static Map<String, String> errors(OwnRefused refused, OwnDesk desk, Text text) {
        Map<String, String> errors = new LinkedHashMap<>();
        refused.faults().forEach((slot, sentence) -> errors.put(OwnFields.id(slot), sentence.in(text.locale())));
        if (errors.isEmpty()) {
            boolean person = desk.owner().scope() == Scope.PERSON;
            errors.put(SettingsScreen.WHOLE, text.of(person ? "own-settings.moved" : "module-settings.moved"));
        }
        return errors;
    }

    /** What a person may not see anything of, they do not choose anything for. */
    private OwnView view(OwnDesk desk, Request request) {
        OwnView view = choices.of(desk.owner(), desk.units());
        return new OwnView(
                view.owner(),
                view.modules().stream()
                        .filter(part -> desk.owner().scope() == Scope.UNIT || sees(part.module(), request))
                        .toList(),
                view.last());
    }

    private static boolean sees(String module, Request request) {
        Principal who = request.principal();
        return module.equals(ModuleSettings.WORKBENCH)
                || request instanceof WithSnapshot leased
                        && leased.snapshot()
                                .table()
                                .generation(module)
                                .map(all -> all.all(Route.class))
                                .filter(routes -> routes.stream().anyMatch(route -> who.may(route.permission())))
                                .isPresent();
    }

    private Response page(
            OwnDesk desk,
            List<Unit> others,
            Map<Slot, List<String>> sent,
            Map<String, String> errors,
            Request request) {
        Text text = text(request);
        OwnView view = view(desk, request);
        boolean person = desk.owner().scope() == Scope.PERSON;
        String title = person ? text.of("own-settings.title") : text.of("own-settings.unit-title", desk.name());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("title", title);
        parameters.put("person", person);
        parameters.put("unit", desk.name());
        parameters.put("path", desk.path());
        parameters.put("edition", view.edition());
        parameters.put("groups", groups(view, sent, errors, text));
        parameters.put("last", last(view, text));
        parameters.put("errors", new LinkedHashMap<>(errors));
        parameters.put("others", others);
        var screen = screens.view("settings/own.jte", parameters);
        return errors.isEmpty() ? Response.page(title, screen) : Response.invalid(title, screen);
    }

    private List<Group> groups(OwnView view, Map<Slot, List<String>> sent, Map<String, String> errors, Text text) {
        Map<UUID, String> units = chain.units().stream().collect(Collectors.toMap(Unit::id, Unit::name));
        OwnFields fields =
                new OwnFields(text, view.owner().scope(), organisation.name(), id -> units.getOrDefault(id, ""));
        List<Group> groups = new ArrayList<>();
        for (OwnView.Part part : view.modules()) {
            for (Form form : part.forms()) {
                groups.add(new Group(
                        heading(part, form, text),
                        form.description().in(text.locale()),
                        part.settings().stream()
                                .filter(each -> each.definition().key().pid().equals(form.pid()))
                                .map(each -> fields.field(each, sent, errors))
                                .toList()));
            }
        }
        return groups;
    }

    private static String heading(OwnView.Part part, Form form, Text text) {
        boolean own =
                part.module().equals(ModuleSettings.WORKBENCH) || part.forms().size() > 1;
        return (own ? form.title() : part.name()).in(text.locale());
    }

    private static Optional<String> last(OwnView view, Text text) {
        return view.last().map(change -> {
            String what = change.slots().stream()
                    .map(slot -> name(view, slot, text))
                    .distinct()
                    .collect(Collectors.joining(", "));
            String when = Moments.of(change.at(), text);
            return change.by().isEmpty()
                    ? text.of("module-settings.last", what, when)
                    : text.of("module-settings.last-by", what, change.by(), when);
        });
    }

    private static String name(OwnView view, Slot slot, Text text) {
        return view.modules().stream()
                .flatMap(part -> part.settings().stream())
                .filter(each -> Slot.of(each.module(), each.definition()).equals(slot))
                .map(OwnSetting::definition)
                .map(each -> each.name().in(text.locale()))
                .findFirst()
                .orElse(slot.key().attribute());
    }
}
