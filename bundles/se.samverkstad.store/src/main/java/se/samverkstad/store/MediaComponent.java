package se.samverkstad.store;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.store.MediaRef;
import se.samverkstad.api.store.MediaStore;
import se.samverkstad.store.media.MediaFiles;

/** Files below the home folder, shared by all bundles. */
@Component
public final class MediaComponent implements MediaStore {
    private final MediaFiles files;

    @Activate
    public MediaComponent(@Reference OpenStoreComponent open) {
        this.files = open.media();
    }

    @Override
    public MediaRef put(Path file) {
        return files.put(file);
    }

    @Override
    public Optional<Path> find(MediaRef media) {
        return files.find(media);
    }
}
