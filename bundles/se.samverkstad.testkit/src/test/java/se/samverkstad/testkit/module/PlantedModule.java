package se.samverkstad.testkit.module;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Constants;
import aQute.bnd.osgi.EmbeddedResource;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** A module built by bnd from a package of the tests into a folder of its own, and the contract held against it. */
final class PlantedModule extends ModuleContract implements AutoCloseable {
    private final URLClassLoader loader;
    private final Class<?> anchor;

    PlantedModule(Path folder, Class<?> example, Map<String, String> headers) throws Exception {
        build(folder, example.getPackageName(), headers);
        loader = new ItsOwn(folder);
        anchor = loader.loadClass(example.getName());
        readTheClasses();
    }

    @Override
    protected Class<?> anchor() {
        return anchor;
    }

    @Override
    protected Set<String> permissions() {
        return Set.of("planted.read");
    }

    @Override
    public void close() throws Exception {
        loader.close();
    }

    private static void build(Path folder, String packageName, Map<String, String> headers) throws Exception {
        try (Builder builder = new Builder()) {
            builder.setProperty(Constants.BUNDLE_SYMBOLICNAME, "planted");
            builder.setProperty("-privatepackage", packageName);
            builder.setProperty("-noimportjava", "true");
            headers.forEach(builder::setProperty);
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                if (new File(entry).exists()) {
                    builder.addClasspath(new File(entry));
                }
            }
            Jar jar = builder.build();
            for (String language : new String[] {"sv", "en"}) {
                jar.putResource(
                        "OSGI-INF/l10n/bundle_" + language + ".properties",
                        new EmbeddedResource("menu=Planted\n".getBytes(StandardCharsets.UTF_8), 0));
            }
            jar.writeFolder(folder.toFile());
        }
    }

    /** Takes the planted classes from the folder, and everything else from the tests. */
    private static final class ItsOwn extends URLClassLoader {
        ItsOwn(Path folder) throws Exception {
            super(new URL[] {folder.toUri().toURL()}, PlantedModule.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (name.startsWith("se.samverkstad.testkit.planted.")) {
                    Class<?> loaded = findLoadedClass(name);
                    return loaded == null ? findClass(name) : loaded;
                }
                return super.loadClass(name, resolve);
            }
        }
    }
}
