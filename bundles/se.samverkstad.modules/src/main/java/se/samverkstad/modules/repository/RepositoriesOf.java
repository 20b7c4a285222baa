package se.samverkstad.modules.repository;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.BundleContext;
import se.samverkstad.modules.disk.Home;

/** The repositories of an installation: the product's own, the home's folder, and folders named at start. */
public final class RepositoriesOf {
    private RepositoriesOf() {}

    public static Repositories framework(BundleContext framework, Home home) {
        boolean developer = Boolean.parseBoolean(framework.getProperty("samverkstad.developer"));
        List<Repository> repositories = new ArrayList<>();
        String product = framework.getProperty("samverkstad.product");
        if (product != null) {
            repositories.add(folder(Path.of(product, "repository"), developer));
        }
        repositories.add(folder(home.repository(), developer));
        String more = framework.getProperty("samverkstad.repositories");
        if (more != null && !more.isBlank()) {
            for (String each : more.split(File.pathSeparator)) {
                repositories.add(folder(Path.of(each), developer));
            }
        }
        return new Repositories(repositories);
    }

    private static Repository folder(Path folder, boolean developer) {
        return new FolderRepository(folder, IndexVerifier.LOCAL_FOLDER, developer);
    }
}
