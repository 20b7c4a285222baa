package se.samverkstad.modules.generation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import se.samverkstad.modules.table.Help;

/** The help in the bundles of a generation. Only names are kept; a file is read from its bundle when someone asks. */
final class HelpFiles {
    private HelpFiles() {}

    static Help of(Collection<Bundle> bundles) {
        Map<String, Bundle> pages = new LinkedHashMap<>();
        for (Bundle bundle : bundles) {
            Enumeration<URL> found = bundle.findEntries(Help.FOLDER, "*.md", false);
            while (found != null && found.hasMoreElements()) {
                String path = found.nextElement().getPath();
                pages.putIfAbsent(path.substring(path.lastIndexOf('/') + 1), bundle);
            }
        }
        if (pages.isEmpty()) {
            return Help.none();
        }
        List<Bundle> holders = List.copyOf(new java.util.LinkedHashSet<>(pages.values()));
        return Help.of(new ArrayList<>(pages.keySet()), path -> read(holders, path));
    }

    private static Optional<byte[]> read(List<Bundle> bundles, String path) {
        for (Bundle bundle : bundles) {
            URL entry = bundle.getEntry(Help.FOLDER + path);
            if (entry != null) {
                try (InputStream in = entry.openStream()) {
                    return Optional.of(in.readAllBytes());
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot read " + path + " of " + bundle.getSymbolicName(), e);
                }
            }
        }
        return Optional.empty();
    }
}
