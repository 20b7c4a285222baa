package se.samverkstad.benchmarks.contestant;

import java.io.IOException;

/** The podcast module, updated and taken back: both are live changes of what runs. */
public final class Updates {
    private final Control control;
    private final String later;

    Updates(Control control, String later) {
        this.control = control;
        this.later = later;
    }

    public void forth() throws IOException {
        control.change("update", "podcast", later);
    }

    public void back() throws IOException {
        control.change("undo", "podcast", null);
    }
}
