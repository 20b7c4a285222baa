package se.samverkstad.workbench.kept;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.View;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.KeptData;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.OfferedModule;
import se.samverkstad.modules.table.Label;
import se.samverkstad.workbench.account.Organisation;
import se.samverkstad.workbench.roles.Holders;
import se.samverkstad.workbench.shell.Screens;

/** The basis of a module as it is when asked for, to be shown or set on paper: the same view for both. */
@Component(service = Bases.class)
public final class Bases {
    private final Modules modules;
    private final Keepers keepers;
    private final Holders holders;
    private final Organisation organisation;
    private final Screens screens;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public Bases(
            @Reference Modules modules,
            @Reference Keepers keepers,
            @Reference Holders holders,
            @Reference Organisation organisation,
            @Reference Screens screens) {
        this.modules = modules;
        this.keepers = keepers;
        this.holders = holders;
        this.organisation = organisation;
        this.screens = screens;
    }

    /** @param title names the module */
    record Made(String title, View view) {}

    Optional<Made> of(String id, Text text) {
        return keepers.module(id).map(module -> of(module, text));
    }

    private Made of(KeptData module, Text text) {
        Optional<InstalledModule> installed = modules.installed().stream()
                .filter(each -> each.module().equals(module.module()))
                .findFirst();
        Optional<OfferedModule> offer = modules.offered().stream()
                .filter(each -> each.module().equals(module.module()))
                .findFirst();
        Holders.Now now = holders.now();
        List<String> permissions = installed
                .map(InstalledModule::permissions)
                .or(() -> offer.map(OfferedModule::permissions))
                .orElse(List.of())
                .stream()
                .map(permission -> now.sentence(permission, text))
                .toList();
        String purpose = installed
                .map(InstalledModule::purpose)
                .or(() -> offer.map(OfferedModule::purpose))
                .map((Label label) -> label.in(text.locale()))
                .orElse("–");
        Basis basis = new Basis(
                module,
                keepers.tables(module),
                organisation.name(),
                purpose,
                installed.map(InstalledModule::version).orElse("–"),
                installed.map(InstalledModule::featureHash).orElse("–"),
                offer.map(OfferedModule::vendor).orElse("–"),
                permissions,
                text);
        String title = text.of("basis.title", module.name().in(text.locale()));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("title", title);
        parameters.put("module", module.module());
        parameters.put("made", text.of("basis.made", text.day(clock.instant()), organisation.name()));
        parameters.put("sections", basis.sections());
        return new Made(title, screens.view("kept/basis.jte", parameters));
    }
}
