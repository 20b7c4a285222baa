package se.samverkstad.workbench.modules;

import java.util.Map;
import java.util.function.Consumer;
import se.samverkstad.api.web.Page;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.modules.table.Switchboard;
import se.samverkstad.workbench.shell.Screens;

/** Finds the page of Moduler that an address means, as the table does in the product. */
public final class PreviewRoutes {
    private PreviewRoutes() {}

    /** @param values of the placeholders */
    public record Found(Page page, Map<String, String> values) {}

    public static Found find(String method, String path, Modules modules, Screens screens, ContributionTable table) {
        String[] parts = path.substring(1).split("/");
        Refused refused = new Refused(screens);
        Switchboard board = new Still(table);
        if (parts.length == 1) {
            return new Found(new ModulesPage(modules, screens), Map.of());
        }
        if (parts.length == 2) {
            return method.equals("POST")
                    ? new Found(new MakePlan(modules, screens, refused), Map.of())
                    : new Found(new ModulePage(modules, screens), Map.of("id", parts[1]));
        }
        if (parts[1].equals("plan")) {
            Map<String, String> values = Map.of("hash", parts[2]);
            return parts.length == 4
                    ? new Found(new ApplyPlan(modules, screens, refused), values)
                    : new Found(new PlanPage(modules, screens, refused), values);
        }
        Map<String, String> values = Map.of("id", parts[2]);
        return parts.length == 4
                ? new Found(new RunProgress(modules, screens, board), values)
                : new Found(new RunPage(modules, screens, board), values);
    }

    /** A switchboard on which nothing is switched. */
    record Still(ContributionTable current) implements Switchboard {
        @Override
        public Snapshot lease() {
            throw new UnsupportedOperationException("nothing is called here");
        }

        @Override
        public AutoCloseable onSwitch(Consumer<ContributionTable> listener) {
            return () -> {};
        }
    }
}
