package se.samverkstad.modules.generation;

import java.io.IOException;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Enumeration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.felix.cm.PersistenceManager;
import org.osgi.service.component.annotations.Component;

/**
 * Where Configuration Admin keeps configurations: nowhere. They are a projection, written anew for each generation, so
 * nothing is lost with the framework's cache.
 */
@Component(service = PersistenceManager.class, property = "name=samverkstad")
public final class MemoryConfigurations implements PersistenceManager {
    private final Map<String, Dictionary<String, Object>> configurations = new ConcurrentHashMap<>();

    @Override
    public boolean exists(String pid) {
        return configurations.containsKey(pid);
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface's own signature
    public Dictionary load(String pid) throws IOException {
        Dictionary<String, Object> found = configurations.get(pid);
        if (found == null) {
            throw new IOException("no configuration " + pid);
        }
        return found;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Enumeration getDictionaries() {
        return Collections.enumeration(configurations.values());
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public void store(String pid, Dictionary properties) {
        configurations.put(pid, properties);
    }

    @Override
    public void delete(String pid) {
        configurations.remove(pid);
    }
}
