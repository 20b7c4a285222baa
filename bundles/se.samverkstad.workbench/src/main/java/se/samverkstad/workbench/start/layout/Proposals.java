package se.samverkstad.workbench.start.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.people.Directory;
import se.samverkstad.people.roles.Roles;

/** For whom a Start can be proposed, and for whom it is. */
@Component(service = Proposals.class)
public final class Proposals {
    static final String PATH = "/installningar/startsida";

    private final Layouts layouts;
    private final Directory directory;
    private final Roles roles;

    @Activate
    public Proposals(@Reference Layouts layouts, @Reference Directory directory, @Reference Roles roles) {
        this.layouts = layouts;
        this.directory = directory;
        this.roles = roles;
    }

    /** A unit or a role. @param depth of a unit */
    public record Choice(Owner owner, String name, int depth, boolean proposed) {
        public String path() {
            return PATH + "/" + owner.kind().word() + "/" + owner.key();
        }

        public boolean unit() {
            return owner.kind() == Owner.Kind.UNIT;
        }
    }

    /** Units in their order, then roles. */
    List<Choice> choices(Locale locale) {
        Map<Owner, Layout> made = layouts.all();
        List<Choice> choices = new ArrayList<>();
        directory.units().forEach(unit -> {
            Owner owner = Owner.unit(unit.id());
            choices.add(new Choice(owner, unit.name(), unit.depth(), made.containsKey(owner)));
        });
        roles.all().stream()
                .sorted(Comparator.comparing(role -> role.name(locale)))
                .forEach(role -> {
                    Owner owner = Owner.role(role.key());
                    choices.add(new Choice(owner, role.name(locale), 0, made.containsKey(owner)));
                });
        return choices;
    }

    /** The one that an address names; empty for a unit that is gone. */
    Optional<Choice> choice(String kind, String key, Locale locale) {
        return Owner.Kind.of(kind)
                .flatMap(wanted -> choices(locale).stream()
                        .filter(each -> each.owner().equals(new Owner(wanted, key)))
                        .findFirst());
    }

    Editor.Desk desk(Choice choice) {
        return new Editor.Desk(choice.owner(), Layout.NONE, choice.path(), PATH);
    }
}
