package se.samverkstad.store.personal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.store.personal.Declaration.DataSet;
import se.samverkstad.store.personal.Declaration.DataTable;
import se.samverkstad.store.personal.Declaration.Reason;

/**
 * What is declared of people, in the rows of core and of every module, whether the module runs or not. Safe on any thread.
 * Whoever calls sees to permissions and to the record.
 */
@ProviderType
public interface PersonalRows {
    /** What the bundles of core declare. Persons themselves come last, so that who they were is known as long as it is asked. */
    List<Declaration> core();

    /** How many rows of each kind tell of the person; kinds without any are left out. */
    List<Count> count(Declaration declaration, Whom whom);

    /** Reads them all, a row at a time. */
    void read(Declaration declaration, Whom whom, Rows rows);

    /**
     * Removes, empties and takes names out as the declaration says, in one transaction for the module. A second time
     * there is nothing to do.
     *
     * @return what was there before, as {@link #count} tells it
     * @throws se.samverkstad.api.store.StoreException when nothing was changed
     */
    List<Count> erase(Declaration declaration, Whom whom);

    /** How many rows a data set has. */
    long size(Declaration declaration, DataSet set);

    /** The ids of other data sets whose rows refer to rows of this one, so that they cannot stay without it. */
    Set<String> dependents(Declaration declaration, DataSet set);

    /** The files that the rows of a data set refer to, by their SHA-256. */
    Set<String> files(Declaration declaration, DataSet set);

    /**
     * Removes those files that no row refers to any more; a second time there is nothing to do.
     *
     * @param all every declaration there is, by whose columns files may be referred to
     * @return how many of them nobody refers to, also when they were gone already
     */
    int collect(Set<String> files, List<Declaration> all);

    /**
     * Removes every row of a data set, and the files that no other row refers to any more.
     *
     * @param all every declaration there is, by whose columns files may be referred to
     * @throws se.samverkstad.api.store.StoreException {@code CONFLICT} when rows elsewhere depend on these; nothing was
     *     removed
     */
    Purged purge(Declaration declaration, DataSet set, List<Declaration> all);

    /**
     * Who is meant.
     *
     * @param name empty when another person has the same, so that it leads to nobody; likewise the rest when unknown
     */
    record Whom(UUID id, String user, String name, String email) {}

    /**
     * Rows of one table that tell of a person in one way.
     *
     * @param column the one by which they were found
     * @param mention whether it is free text that names the person
     * @param stays why they stay when the person is erased; nothing when they do not
     */
    record Count(DataSet set, DataTable table, String column, boolean mention, Reason stays, long rows) {}

    /** Takes what is read. */
    @FunctionalInterface
    interface Rows {
        /** @param values by the names of the columns, as text, numbers and truth values */
        void row(Count of, Map<String, @Nullable Object> values);
    }

    /** What a purge removed. */
    record Purged(long rows, int files) {}
}
