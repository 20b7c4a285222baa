package se.samverkstad.workbench.modules;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import se.samverkstad.api.web.Page;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.modules.table.Switchboard;
import se.samverkstad.workbench.audit.Sentences;
import se.samverkstad.workbench.modules.past.HistoryTab;
import se.samverkstad.workbench.modules.past.Past;
import se.samverkstad.workbench.preview.SampleCatalogue;
import se.samverkstad.workbench.preview.SampleRecord;
import se.samverkstad.workbench.preview.SampleRoles;
import se.samverkstad.workbench.preview.SampleUse;
import se.samverkstad.workbench.roles.Catalogue;
import se.samverkstad.workbench.roles.Holders;
import se.samverkstad.workbench.shell.Screens;

/** Finds the page of Moduler that an address means, as the table does in the product. */
public final class PreviewRoutes {
    private static final SampleUse USE = new SampleUse().with("podcast", "", true, 41, 9);

    private PreviewRoutes() {}

    /** @param values of the placeholders */
    public record Found(Page page, Map<String, String> values) {}

    public static Found find(String method, String path, Modules modules, Screens screens, ContributionTable table) {
        String[] parts = path.substring(1).split("/");
        Refused refused = new Refused(screens);
        Holders holders = new Holders(new SampleRoles());
        Switchboard board = new Still(table);
        if (parts.length == 1) {
            return new Found(
                    new ModulesPage(modules, screens, new SampleCatalogue(modules), history(modules, screens)),
                    Map.of());
        }
        if (parts.length == 2) {
            return method.equals("POST")
                    ? new Found(new MakePlan(modules, screens, refused), Map.of())
                    : new Found(
                            new ModulePage(
                                    modules,
                                    screens,
                                    holders,
                                    module -> Optional.empty(),
                                    new SampleCatalogue(modules),
                                    NoSettings.NONE),
                            Map.of("id", parts[1]));
        }
        if (parts[1].equals("plan")) {
            Map<String, String> values = Map.of("hash", parts[2]);
            return parts.length == 4
                    ? new Found(new ApplyPlan(modules, screens, refused), values)
                    : new Found(
                            new PlanPage(
                                    modules,
                                    screens,
                                    refused,
                                    holders,
                                    NoSettings.NONE,
                                    new Impacts(modules, USE, () -> 15)),
                            values);
        }
        Map<String, String> values = Map.of("id", parts[2]);
        return parts.length == 4
                ? new Found(new RunProgress(new RunScreen(modules, board, touched -> 0), screens), values)
                : new Found(new RunPage(new RunScreen(modules, board, touched -> 3), screens), values);
    }

    private static HistoryTab history(Modules modules, Screens screens) {
        SampleRecord record = new SampleRecord(modules.history(100));
        Sentences sentences = new Sentences(modules, new SampleRoles(), new Catalogue(modules, screens));
        return new HistoryTab(new Past(record, record, screens, () -> Set.of("karin")), modules, sentences);
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
