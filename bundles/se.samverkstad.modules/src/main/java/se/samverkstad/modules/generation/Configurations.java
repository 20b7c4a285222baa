package se.samverkstad.modules.generation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.choice.Definitions;
import se.samverkstad.modules.setting.Choices;
import se.samverkstad.modules.setting.Definition;
import se.samverkstad.modules.setting.Form;
import se.samverkstad.modules.setting.Setting;

/**
 * One set of configurations for each generation, targeted at its very bundle (Configuration Admin §104.3.5), so that two
 * generations side by side never read each other's. A projection of what the module declares and what was chosen, written
 * before the generation starts and deleted with it; another choice is another generation.
 */
public final class Configurations {
    private static final Logger LOG = LoggerFactory.getLogger(Configurations.class);

    private final ConfigurationAdmin admin;
    private final Map<Long, List<Configuration>> written = new ConcurrentHashMap<>();

    public Configurations(ConfigurationAdmin admin) {
        this.admin = admin;
    }

    /** @param choices merged with what each bundle declares */
    void write(List<Bundle> bundles, Choices choices) throws IOException {
        for (Bundle bundle : bundles) {
            List<Form> forms = Definitions.of(bundle);
            if (forms.isEmpty()) {
                continue;
            }
            List<Configuration> configurations = new ArrayList<>();
            written.put(bundle.getBundleId(), configurations);
            for (Form form : forms) {
                Configuration configuration = admin.getConfiguration(targeted(form.pid(), bundle), "?");
                configuration.update(values(form, choices));
                configurations.add(configuration);
            }
        }
    }

    void delete(Bundle bundle) {
        List<Configuration> configurations = written.remove(bundle.getBundleId());
        if (configurations != null) {
            for (Configuration configuration : configurations) {
                try {
                    configuration.delete();
                } catch (IOException | IllegalStateException e) {
                    LOG.warn("the configuration {} could not be deleted", configuration, e);
                }
            }
        }
    }

    private static String targeted(String pid, Bundle bundle) {
        return pid + "|" + bundle.getSymbolicName() + "|" + bundle.getVersion() + "|" + bundle.getLocation();
    }

    private static Dictionary<String, Object> values(Form form, Choices choices) {
        Dictionary<String, Object> values = new Hashtable<>();
        for (Definition definition : form.definitions()) {
            Setting setting = Setting.merged(definition, choices);
            definition
                    .value(setting.values())
                    .ifPresent(value -> values.put(definition.key().attribute(), value));
        }
        return values;
    }
}
