package se.samverkstad.demo;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.audit.By;
import se.samverkstad.modules.change.Change;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.change.Verb;

/**
 * The history of the demo, made by carrying it out: nine real changes, of which one is a version that says of itself that
 * it does not work, and so never comes to run.
 */
@Component(service = FirstChanges.class)
public final class FirstChanges {
    static final List<Change> ALL = List.of(
            change(Verb.INSTALL, "podcast", ""),
            change(Verb.INSTALL, "anslagstavla", "1.0.0"),
            change(Verb.INSTALL, "lunchenkaten", "1.0.0"),
            change(Verb.INSTALL, "lanklistan", "1.0.0"),
            change(Verb.INSTALL, "rumslistan", "1.0.0"),
            change(Verb.UPDATE, "anslagstavla", "1.1.0"),
            change(Verb.UPDATE, "rumslistan", "1.1.0"),
            change(Verb.PAUSE, "lunchenkaten", ""),
            change(Verb.REMOVE, "lanklistan", ""));

    private static final Logger LOG = LoggerFactory.getLogger(FirstChanges.class);

    private final Modules modules;

    @Activate
    public FirstChanges(@Reference Modules modules) {
        this.modules = modules;
    }

    /** Carries one out and waits for its end, however that is; a start that was cut off finds it done already. */
    void carryOut(Change change, By by) throws InterruptedException {
        try {
            Run run = modules.apply(modules.plan(List.of(versioned(change))).hash(), by);
            run.await();
            run.failure().ifPresent(why -> LOG.info("{} {} ended: {}", change.verb(), change.module(), why.en()));
        } catch (ModuleRefusal e) {
            LOG.info(
                    "{} {} is not possible: {}",
                    change.verb(),
                    change.module(),
                    e.sentence().en());
        }
    }

    /** The podcast begins one version before the newest, which waits as an update. */
    private Change versioned(Change change) {
        if (change.verb() != Verb.INSTALL || change.version().isPresent()) {
            return change;
        }
        Optional<String> before = modules.offered().stream()
                .filter(offer -> offer.module().equals(change.module()))
                .findFirst()
                .map(offer -> before(offer.version()));
        return new Change(change.verb(), change.module(), before);
    }

    static String before(String version) {
        int dot = version.lastIndexOf('.');
        return version.substring(0, dot + 1) + (Integer.parseInt(version.substring(dot + 1)) - 1);
    }

    private static Change change(Verb verb, String module, String version) {
        return new Change(verb, module, Optional.of(version).filter(each -> !each.isEmpty()));
    }
}
