package se.samverkstad.workbench.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.search.Findable;
import se.samverkstad.api.search.SearchSource;
import se.samverkstad.api.search.Searched;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.setting.Definition;
import se.samverkstad.modules.setting.ModuleSettings;
import se.samverkstad.modules.setting.Scope;
import se.samverkstad.modules.setting.SettingsView;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.roles.CorePermissions;
import se.samverkstad.workbench.shell.Screens;

/** What can be chosen: the sections of Inställningar, and what each module lets be chosen, by the names of its settings too. */
@Component(service = SearchSource.class)
@Searched(id = FoundSettings.ID, label = "search.settings", permission = Manage.PERMISSION)
public final class FoundSettings implements SearchSource {
    public static final String ID = "settings";

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    /** @param title the key of its heading @param about the key of what is said of it */
    private record Section(String name, String title, String about, String permission) {}

    private static final List<Section> SECTIONS = List.of(
            new Section("organisation", "step.organisation.title", "settings.organisation", Manage.PERMISSION),
            new Section("adress", "step.address.title", "settings.address", Manage.PERMISSION),
            new Section("inloggning", "step.sign-in.title", "settings.sign-in", Manage.PERMISSION),
            new Section("organisationer", "provider.title", "provider.settings", CorePermissions.ROLES),
            new Section("utseende", "look.title", "settings.look", Manage.PERMISSION),
            new Section("startsida", "layout.proposals", "settings.start", Manage.PERMISSION),
            new Section("ord", "terms.title", "settings.terms", Manage.PERMISSION),
            new Section("kontakt", "contact.title", "settings.contact", Manage.PERMISSION));

    /** What each person chooses for themselves in the workbench, by its words. */
    private static final List<String> OWN = List.of("scheme.title", "scheme.colours", "scheme.light", "scheme.dark");

    private final Screens screens;
    private final ModuleSettings modules;

    @Activate
    public FoundSettings(@Reference Screens screens, @Reference ModuleSettings modules) {
        this.screens = screens;
        this.modules = modules;
    }

    @Override
    public String state() {
        return Integer.toHexString(all().hashCode());
    }

    @Override
    public List<Findable> after(String id, int most) {
        return all().stream()
                .filter(each -> each.id().compareTo(id) > 0)
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Findable> find(String id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private List<Findable> all() {
        List<Findable> all = new ArrayList<>();
        SECTIONS.forEach(section -> all.add(section(section)));
        modules.all().forEach(view -> all.add(module(view)));
        Findable mine = page("mina", "/mina-installningar", "own-settings.title", "own-settings.row", OWN);
        all.add(with(mine, Scope.PERSON).permission(Permissions.SIGNED_IN));
        Findable units =
                page("enheter", "/installningar/enheter", "own-settings.units", "own-settings.units-lead", List.of());
        all.add(with(units, Scope.UNIT).permission(CorePermissions.UNIT_SETTINGS));
        all.sort(Comparator.comparing(Findable::id));
        return List.copyOf(all);
    }

    /** Found by what they may choose in the modules too. */
    private Findable with(Findable page, Scope scope) {
        StringBuilder text = new StringBuilder(page.text()).append('\n');
        modules.all()
                .forEach(view -> view.forms()
                        .forEach(form -> form.definitions().stream()
                                .filter(definition -> definition.scopes().contains(scope))
                                .forEach(definition -> words(definition, text))));
        return page.text(text.toString());
    }

    private Findable section(Section section) {
        return page(section.name(), "/installningar/" + section.name(), section.title(), section.about(), List.of())
                .permission(section.permission());
    }

    /** @param more keys of what else it is found by */
    private Findable page(String id, String path, String title, String about, List<String> more) {
        Text swedish = screens.text(SWEDISH);
        Text english = screens.text(Locale.ENGLISH);
        StringBuilder text = new StringBuilder(swedish.of(about) + "\n" + english.of(about));
        more.forEach(
                key -> text.append('\n').append(swedish.of(key)).append('\n').append(english.of(key)));
        return Findable.of(id, path, swedish.of(title))
                .english(english.of(title))
                .text(text.toString());
    }

    private Findable module(SettingsView view) {
        StringBuilder text = new StringBuilder();
        view.forms().forEach(form -> form.definitions().forEach(definition -> words(definition, text)));
        return Findable.of(
                        "moduler/" + view.module(),
                        "/installningar/moduler/" + view.module(),
                        screens.text(SWEDISH)
                                .of("search.settings-of", view.name().sv()))
                .english(screens.text(Locale.ENGLISH)
                        .of("search.settings-of", view.name().en()))
                .text(text.toString());
    }

    private static void words(Definition definition, StringBuilder text) {
        for (Locale locale : new Locale[] {SWEDISH, Locale.ENGLISH}) {
            text.append(definition.name().in(locale))
                    .append('\n')
                    .append(definition.description().in(locale))
                    .append('\n');
        }
    }
}
