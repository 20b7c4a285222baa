package se.samverkstad.podcast.store;

import java.nio.file.Path;
import se.samverkstad.testkit.data.DataContract;

final class PodcastDataTest extends DataContract {
    @Override
    protected Path feature() {
        return Path.of("../../features/src/main/features/podcast.json");
    }

    @Override
    protected Path classes() {
        return Path.of("target/classes");
    }
}
