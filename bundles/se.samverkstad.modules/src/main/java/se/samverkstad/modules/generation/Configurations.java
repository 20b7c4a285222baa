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
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One set of configurations for each generation, targeted at its very bundle (Configuration Admin §104.3.5), so that two
 * generations side by side never read each other's. Written before the generation starts, deleted with it.
 */
public final class Configurations {
    private static final Logger LOG = LoggerFactory.getLogger(Configurations.class);

    private final ConfigurationAdmin admin;
    private final MetaTypeService metatypes;
    private final Map<Long, List<Configuration>> written = new ConcurrentHashMap<>();

    public Configurations(ConfigurationAdmin admin, MetaTypeService metatypes) {
        this.admin = admin;
        this.metatypes = metatypes;
    }

    void write(List<Bundle> bundles) throws IOException {
        for (Bundle bundle : bundles) {
            MetaTypeInformation information = metatypes.getMetaTypeInformation(bundle);
            String[] pids = information == null ? null : information.getPids();
            if (pids == null) {
                continue;
            }
            List<Configuration> configurations = new ArrayList<>();
            written.put(bundle.getBundleId(), configurations);
            for (String pid : pids) {
                Configuration configuration = admin.getConfiguration(targeted(pid, bundle), "?");
                configuration.update(defaults(information.getObjectClassDefinition(pid, null)));
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

    private static Dictionary<String, Object> defaults(ObjectClassDefinition definition) {
        Dictionary<String, Object> values = new Hashtable<>();
        AttributeDefinition[] attributes = definition.getAttributeDefinitions(ObjectClassDefinition.ALL);
        if (attributes != null) {
            for (AttributeDefinition attribute : attributes) {
                String[] texts = attribute.getDefaultValue();
                if (texts != null && texts.length > 0) {
                    values.put(attribute.getID(), SettingValue.of(attribute, texts));
                }
            }
        }
        return values;
    }
}
