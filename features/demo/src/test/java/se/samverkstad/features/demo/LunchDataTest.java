package se.samverkstad.features.demo;

import java.nio.file.Path;
import se.samverkstad.testkit.data.DataContract;

final class LunchDataTest extends DataContract {
    private static final Path FOLDER = Path.of("src/main/modules/lunchenkaten");

    @Override
    protected Path feature() {
        return FOLDER.resolve("feature.json");
    }

    @Override
    protected Path classes() {
        return FOLDER;
    }
}
