package se.samverkstad.workbench.look;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;
import se.samverkstad.api.setting.ChosenBy;

/** Whether the pages are light or dark. */
@ObjectClassDefinition(
        id = SchemeSettings.PID,
        localization = "OSGI-INF/l10n/bundle",
        name = "%scheme.title",
        description = "%scheme.description")
@interface SchemeSettings {
    String PID = "se.samverkstad.workbench.look";

    @ChosenBy(person = true)
    @AttributeDefinition(
            name = "%scheme.colours",
            description = "%scheme.colours.description",
            options = {
                @Option(label = "%scheme.auto", value = "auto"),
                @Option(label = "%scheme.light", value = "light"),
                @Option(label = "%scheme.dark", value = "dark")
            })
    String colours() default "auto";
}
