package se.samverkstad.benchmarks.contestant;

import java.io.IOException;
import java.net.URI;

/** The podcast module, planned and applied over the control socket; what it has saved is kept. */
record PodcastChanges(Control control, URI page, Podcast.Versions versions) implements Changes {
    @Override
    public void install() throws IOException {
        control.change("install", "podcast", versions.shipped());
    }

    @Override
    public void update() throws IOException {
        control.change("update", "podcast", versions.later());
    }

    @Override
    public void remove() throws IOException {
        control.change("remove", "podcast", null);
    }

    @Override
    public int gone() {
        return 410;
    }
}
