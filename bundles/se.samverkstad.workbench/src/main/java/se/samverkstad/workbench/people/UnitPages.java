package se.samverkstad.workbench.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.setting.OwnChoices;
import se.samverkstad.modules.setting.Owner;
import se.samverkstad.people.Directory;
import se.samverkstad.people.DirectoryException;
import se.samverkstad.people.Unit;
import se.samverkstad.workbench.people.UnitForm.Wish;
import se.samverkstad.workbench.roles.CorePermissions;
import se.samverkstad.workbench.shell.Screens;

/** One unit: added, renamed, moved, removed when empty. */
@Component(service = UnitPages.class)
public final class UnitPages {
    static final String NEW = "ny";

    private final Directory directory;
    private final UnitForm form;
    private final OwnChoices choices;
    private final Screens screens;

    @Activate
    public UnitPages(
            @Reference Directory directory,
            @Reference UnitForm form,
            @Reference OwnChoices choices,
            @Reference Screens screens) {
        this.choices = choices;
        this.directory = directory;
        this.form = form;
        this.screens = screens;
    }

    Response show(String named, Request request) {
        if (named.equals(NEW)) {
            Wish wish = new Wish("", "", request.parameter("under").flatMap(UnitForm::id));
            return page(Optional.empty(), wish, Map.of(), request);
        }
        return find(named)
                .map(unit -> page(Optional.of(unit), Wish.of(unit), Map.of(), request))
                .orElseGet(() -> gone(request));
    }

    Response take(String named, Request request) {
        Optional<Unit> unit = find(named);
        if (unit.isEmpty() && !named.equals(NEW)) {
            return gone(request);
        }
        Text text = screens.text(request.locale());
        Wish wish = form.sent(request);
        boolean remove = request.parameter("act").filter("ta-bort"::equals).isPresent();
        try {
            if (unit.isEmpty()) {
                form.add(wish, By.of(request.principal()));
                return Response.redirect("/enheter", text.of("directory.unit-added", wish.name()));
            }
            if (remove) {
                directory.removeUnit(unit.get().id(), By.of(request.principal()));
                choices.forget(Owner.unit(unit.get().id()));
                return Response.redirect(
                        "/enheter", text.of("directory.unit-removed", unit.get().name()));
            }
            directory.changeUnit(unit.get().id(), wish.name(), wish.level(), wish.parent(), By.of(request.principal()));
            return Response.redirect("/enheter", text.of("directory.unit-changed", wish.name()));
        } catch (DirectoryException e) {
            return page(unit, remove ? unit.map(Wish::of).orElse(wish) : wish, form.errors(e, text), request);
        }
    }

    private Optional<Unit> find(String named) {
        return UnitForm.id(named)
                .flatMap(id -> directory.units().stream()
                        .filter(unit -> unit.id().equals(id))
                        .findFirst());
    }

    private Response gone(Request request) {
        Text text = screens.text(request.locale());
        return Response.notFound(text.of("directory.unit-gone"), text.of("directory.refused.gone"));
    }

    private Response page(Optional<Unit> unit, Wish wish, Map<String, String> errors, Request request) {
        Text text = screens.text(request.locale());
        List<Unit> units = directory.units();
        String title = unit.map(Unit::name).orElse(text.of("directory.unit-new"));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("title", title);
        parameters.put("unit", unit);
        parameters.put("wish", wish);
        parameters.put(
                "units",
                units.stream().filter(each -> !Optional.of(each).equals(unit)).toList());
        parameters.put("errors", errors);
        parameters.put(
                "settings",
                unit.filter(each -> request.principal()
                                .may(CorePermissions.UNIT_SETTINGS, each.id().toString()))
                        .isPresent());
        parameters.put(
                "persons",
                unit.map(each -> directory.members().stream()
                                .filter(member -> member.places().stream()
                                        .anyMatch(place -> place.unit().id().equals(each.id())))
                                .map(member -> MemberRow.of(member, text))
                                .toList())
                        .orElse(List.of()));
        parameters.put(
                "empty",
                unit.isPresent()
                        && unit.get().persons() == 0
                        && units.stream().noneMatch(each -> each.parent().equals(unit.map(Unit::id))));
        var view = screens.view("people/unit.jte", parameters);
        return errors.isEmpty() ? Response.page(title, view) : Response.invalid(title, view);
    }
}
