package se.samverkstad.modules.generation;

import java.nio.file.Path;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import se.samverkstad.modules.archive.Feature;
import se.samverkstad.modules.table.GenerationKey;

/**
 * One started version of one module. The framework part: its bundles, where they lie, and the contributions that are held
 * until it has drained.
 *
 * @param folder its own folder of hard-linked jars
 */
public record Generation(Feature feature, Path folder, List<Bundle> bundles, List<ServiceReference<?>> held) {
    public GenerationKey key() {
        return new GenerationKey(feature.module(), feature.version(), feature.hash());
    }
}
