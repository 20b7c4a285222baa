package se.samverkstad.modules.repository;

import java.util.List;
import se.samverkstad.modules.archive.ModuleArchive;

/** A place that offers modules. */
public interface Repository {
    /** What it offers now; an unreadable one offers nothing and says so in the log. */
    List<Offer> offers();

    /**
     * Reads an archive whole and checks that it is what was offered.
     *
     * @throws se.samverkstad.modules.change.ModuleRefusal {@code DAMAGED} when it is not
     */
    ModuleArchive fetch(Offer offer);

    /**
     * One version of one module.
     *
     * @param file its name in the repository
     * @param sha256 of the archive
     */
    record Offer(Repository from, String file, String module, String version, String sha256, long length) {}
}
