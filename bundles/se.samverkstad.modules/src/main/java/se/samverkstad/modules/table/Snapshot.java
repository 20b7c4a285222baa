package se.samverkstad.modules.table;

import java.util.concurrent.Callable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A leased table. Close it as soon as module code has returned: a generation that was replaced is stopped when the last
 * snapshot that holds it is closed, or when the drain limit passes.
 */
@ProviderType
public interface Snapshot extends AutoCloseable {
    ContributionTable table();

    /** Runs a call into that generation with the log naming its module. */
    <R> R call(GenerationKey generation, Callable<R> call) throws Exception;

    /**
     * Counts the one call that this snapshot was taken for as failed, because its caller waits for it no longer or did
     * not make it. If it ends later all the same, it is not counted again.
     */
    void missed(GenerationKey generation);

    /**
     * Another lease of the same table, for a call that may outlast this one; closed by itself, and asked for only while
     * this one is open.
     */
    Snapshot again();

    @Override
    void close();
}
