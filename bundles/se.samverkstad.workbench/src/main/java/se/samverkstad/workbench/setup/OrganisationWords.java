package se.samverkstad.workbench.setup;

import java.util.HashSet;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.people.ContextWords;
import se.samverkstad.store.setting.Settings;
import se.samverkstad.workbench.account.Organisation;

/** The names of the organisation and its committees, which are no passwords. */
@Component
public final class OrganisationWords implements ContextWords {
    private final Organisation organisation;
    private final Settings settings;

    @Activate
    public OrganisationWords(@Reference Organisation organisation, @Reference Settings settings) {
        this.organisation = organisation;
        this.settings = settings;
    }

    @Override
    public Set<String> names() {
        Set<String> names = new HashSet<>();
        names.add(organisation.name());
        settings.value(OrganisationSection.CONTROLLERS)
                .ifPresent(committees -> committees.lines().forEach(names::add));
        return names;
    }
}
