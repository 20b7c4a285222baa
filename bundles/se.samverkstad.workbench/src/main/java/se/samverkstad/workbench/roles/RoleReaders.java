package se.samverkstad.workbench.roles;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Readers;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.roles.Roles;
import se.samverkstad.workbench.shell.Screens;

/** Readers by the roles that have a permission now, under the names they have here. */
@Component
public final class RoleReaders implements Readers {
    private final Roles roles;
    private final Screens screens;

    @Activate
    public RoleReaders(@Reference Roles roles, @Reference Screens screens) {
        this.roles = roles;
        this.screens = screens;
    }

    @Override
    public String of(Locale locale, String... permissions) {
        Text text = screens.text(locale);
        Map<String, Set<String>> holders = roles.holders();
        Set<String> keys = Arrays.stream(permissions)
                .flatMap(each -> holders.getOrDefault(each, Set.of()).stream())
                .collect(Collectors.toSet());
        List<String> names = roles.all().stream()
                .filter(role -> keys.contains(role.key()))
                .map(role -> role.name(text.locale()))
                .toList();
        return names.isEmpty() ? text.of("readers.administrators") : text.of("readers.roles", list(names, text));
    }

    private static String list(List<String> names, Text text) {
        int last = names.size() - 1;
        return last == 0
                ? names.get(0)
                : text.of("readers.or", String.join(", ", names.subList(0, last)), names.get(last));
    }
}
