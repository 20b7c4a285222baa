package se.samverkstad.workbench.start;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.workbench.shell.Screens;

/** Start at a fixed time of day. */
public final class StartPages {
    private StartPages() {}

    public static StartPage at(Instant time, Modules modules) {
        return new StartPage(new Screens(), modules, () -> "Älvmarks kommun", Clock.fixed(time, ZoneOffset.UTC));
    }
}
