package se.samverkstad.workbench.kept;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.modules.change.KeptData;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.store.personal.Declaration;
import se.samverkstad.store.personal.KeptRows;
import se.samverkstad.store.personal.KeptRows.KeptTable;

/** Modules that are or were here, and the tables that each has. */
@Component(service = Keepers.class)
public final class Keepers {
    private final Modules modules;
    private final KeptRows rows;

    @Activate
    public Keepers(@Reference Modules modules, @Reference KeptRows rows) {
        this.modules = modules;
        this.rows = rows;
    }

    Optional<KeptData> module(String id) {
        return modules.kept().stream().filter(each -> each.module().equals(id)).findFirst();
    }

    List<KeptTable> tables(KeptData module) {
        return rows.tables(module.declaration());
    }

    Optional<KeptTable> table(KeptData module, String name) {
        return tables(module).stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The tables of a data set; of none, those that the module declares nothing of. */
    static List<KeptTable> of(List<KeptTable> tables, Optional<Declaration.DataSet> set) {
        return tables.stream()
                .filter(each -> each.set().map(Declaration.DataSet::id).equals(set.map(Declaration.DataSet::id)))
                .toList();
    }
}
