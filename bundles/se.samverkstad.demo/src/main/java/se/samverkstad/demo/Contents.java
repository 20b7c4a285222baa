package se.samverkstad.demo;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.table.Contributions;
import se.samverkstad.modules.table.Demonstration;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.modules.table.Switchboard;

/** Lets core and every module of the table fill their tables, each once. One that fails does not hinder the others. */
@Component(service = Contents.class)
public final class Contents {
    private static final Logger LOG = LoggerFactory.getLogger(Contents.class);

    private final Switchboard switchboard;
    private final Steps steps;

    @Activate
    public Contents(@Reference Switchboard switchboard, @Reference Steps steps) {
        this.switchboard = switchboard;
        this.steps = steps;
    }

    void fill(World world) {
        try (Snapshot snapshot = switchboard.lease()) {
            for (Contributions each : snapshot.table().generations()) {
                for (Demonstration demonstration : each.all(Demonstration.class)) {
                    fill(snapshot, demonstration, world);
                }
            }
        }
    }

    private void fill(Snapshot snapshot, Demonstration demonstration, World world) {
        String module = demonstration.generation().module();
        String name =
                "fill " + module + " " + demonstration.content().getClass().getName();
        try {
            steps.once(
                    name,
                    () -> snapshot.call(demonstration.generation(), () -> {
                        demonstration.content().fill(world.of(module));
                        return name;
                    }));
        } catch (Exception e) {
            LOG.error("the demo of {} could not be filled", module, e);
        }
    }
}
