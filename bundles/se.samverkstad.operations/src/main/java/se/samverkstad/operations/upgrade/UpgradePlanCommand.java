package se.samverkstad.operations.upgrade;

import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Texts;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.control.ControlCommand;
import se.samverkstad.modules.control.ControlRefusal;
import se.samverkstad.store.migration.MigrationJournal;

/** {@code upgrade.plan}: answered only in a rehearsal, for anywhere else the installation has been upgraded already. */
@Component(service = ControlCommand.class)
public final class UpgradePlanCommand implements ControlCommand {
    private final Texts texts = new Texts(UpgradePlanCommand.class);
    private final Modules modules;
    private final MigrationJournal journal;
    private final String version;
    private final boolean rehearsal;

    @Activate
    public UpgradePlanCommand(
            @Reference Modules modules, @Reference MigrationJournal journal, BundleContext framework) {
        this.modules = modules;
        this.journal = journal;
        String build = String.valueOf(framework.getProperty("samverkstad.build"));
        this.version = "%s (%s)"
                .formatted(
                        framework.getProperty("samverkstad.version"), build.substring(0, Math.min(8, build.length())));
        this.rehearsal = framework.getProperty("samverkstad.rehearse.home") != null;
    }

    @Override
    public String name() {
        return "upgrade.plan";
    }

    @Override
    public JsonObject run(JsonObject arguments, Consumer<String> progress) {
        if (!rehearsal) {
            throw new ControlRefusal("NO_REHEARSAL", "an upgrade is planned by the product that is not running yet");
        }
        String language = arguments.has("language") ? arguments.get("language").getAsString() : "en";
        String from = arguments.has("from") ? arguments.get("from").getAsString() : "";
        return new UpgradePlan(from, version, new Foresight(modules).look(), SchemaChange.of(journal))
                .json(texts.in(Locale.forLanguageTag(language)));
    }
}
