package se.samverkstad.podcast.web;

import java.util.Set;
import se.samverkstad.testkit.module.ModuleContract;

final class PodcastModuleTest extends ModuleContract {
    @Override
    protected Class<?> anchor() {
        return Screen.class;
    }

    @Override
    protected Set<String> permissions() {
        return Set.of(PodcastPermissions.READ, PodcastPermissions.EDIT);
    }
}
