package se.samverkstad.podcast.web;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.setting.OwnSettings;

/** What was chosen for the module, for the pages that ask. */
@Component(service = Choices.class, configurationPid = PodcastSettings.PID)
@Designate(ocd = PodcastSettings.class)
public final class Choices {
    private final boolean publicPages;
    private final OwnSettings own;

    @Activate
    public Choices(PodcastSettings settings, @Reference OwnSettings own) {
        this(settings.show_public_pages(), own);
    }

    Choices(boolean publicPages, OwnSettings own) {
        this.publicPages = publicPages;
        this.own = own;
    }

    /** As the person who asks, their unit or the municipality has chosen. */
    int episodesPerPage(Principal person) {
        return own.of(person, PodcastSettings.PID, PodcastSettings.class).episodes_per_page();
    }

    /** Whether open channels are shown to those who have not signed in. */
    boolean publicPages() {
        return publicPages;
    }
}
