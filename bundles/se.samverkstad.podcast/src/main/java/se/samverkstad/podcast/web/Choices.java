package se.samverkstad.podcast.web;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** What the administrator has chosen, for the pages that ask. */
@Component(service = Choices.class, configurationPid = PodcastSettings.PID)
@Designate(ocd = PodcastSettings.class)
public final class Choices {
    private final int episodesPerPage;
    private final boolean publicPages;

    @Activate
    public Choices(PodcastSettings settings) {
        this(settings.episodes_per_page(), settings.show_public_pages());
    }

    Choices(int episodesPerPage, boolean publicPages) {
        this.episodesPerPage = Math.max(1, Math.min(100, episodesPerPage));
        this.publicPages = publicPages;
    }

    int episodesPerPage() {
        return episodesPerPage;
    }

    /** Whether open channels are shown to those who have not signed in. */
    boolean publicPages() {
        return publicPages;
    }
}
