package se.samverkstad.workbench.settings;

import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.setting.OwnChoices.Named;
import se.samverkstad.modules.setting.Owner;
import se.samverkstad.people.Unit;
import se.samverkstad.workbench.people.UnitChain;
import se.samverkstad.workbench.roles.CorePermissions;

/** The desks people choose at: their own, and those of the units they may choose for. */
@Component(service = MyDesk.class)
public final class MyDesk {
    static final String OWN = "/mina-installningar";
    static final String UNITS = "/installningar/enheter";

    private final UnitChain chain;
    private final OwnScreen screen;

    @Activate
    public MyDesk(@Reference UnitChain chain, @Reference OwnScreen screen) {
        this.chain = chain;
        this.screen = screen;
    }

    OwnDesk own(Request request) {
        UUID id = UUID.fromString(request.principal().id());
        return new OwnDesk(Owner.person(id), chain.of(id), OWN, "", new Named(By.of(request.principal()), ""));
    }

    OwnDesk of(Unit unit, Request request) {
        List<UUID> chained = chain.from(unit.id());
        return new OwnDesk(
                Owner.unit(unit.id()),
                chained.subList(Math.min(1, chained.size()), chained.size()),
                UNITS + "/" + unit.id(),
                unit.name(),
                new Named(By.of(request.principal()), unit.name()));
    }

    /** The units a person may choose for, each after the one it lies in. */
    List<Unit> units(Principal who) {
        return who.may(CorePermissions.UNIT_SETTINGS)
                ? chain.units().stream()
                        .filter(unit ->
                                who.may(CorePermissions.UNIT_SETTINGS, unit.id().toString()))
                        .toList()
                : List.of();
    }

    /** With the desk of the unit that the address names, if it is there and the person may choose for it. */
    Response atUnit(Request request, java.util.function.Function<OwnDesk, Response> work) {
        String named = request.pathValue("enhet");
        return units(request.principal()).stream()
                .filter(unit -> unit.id().toString().equals(named))
                .findFirst()
                .map(unit -> work.apply(of(unit, request)))
                .orElseGet(() -> Response.notFound(
                        screen.text(request).of("own-settings.unit-unknown"),
                        screen.text(request).of("own-settings.unit-unknown-detail")));
    }
}
