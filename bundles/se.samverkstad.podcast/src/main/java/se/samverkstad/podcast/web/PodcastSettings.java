package se.samverkstad.podcast.web;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import se.samverkstad.api.setting.ChosenBy;

/** What an administrator may set. */
@ObjectClassDefinition(
        id = PodcastSettings.PID,
        localization = "OSGI-INF/l10n/bundle",
        name = "%settings.title",
        description = "%settings.description")
public @interface PodcastSettings {
    String PID = "se.samverkstad.podcast";

    @AttributeDefinition(
            name = "%settings.episodes_per_page",
            description = "%settings.episodes_per_page.description",
            min = "1",
            max = "100")
    @ChosenBy(unit = true, person = true)
    int episodes_per_page() default 20;

    @AttributeDefinition(name = "%settings.show_public_pages", description = "%settings.show_public_pages.description")
    boolean show_public_pages() default true;
}
