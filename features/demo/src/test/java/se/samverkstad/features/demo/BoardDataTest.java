package se.samverkstad.features.demo;

import java.nio.file.Path;
import se.samverkstad.testkit.data.DataContract;

final class BoardDataTest extends DataContract {
    private static final Path FOLDER = Path.of("src/main/modules/anslagstavla");

    @Override
    protected Path feature() {
        return FOLDER.resolve("feature.json");
    }

    @Override
    protected Path classes() {
        return FOLDER;
    }
}
