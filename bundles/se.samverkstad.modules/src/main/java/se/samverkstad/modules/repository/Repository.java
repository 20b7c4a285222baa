package se.samverkstad.modules.repository;

import java.util.List;
import java.util.Optional;
import se.samverkstad.modules.archive.ModuleArchive;
import se.samverkstad.modules.source.Reading;

/** A place that offers modules. Safe on any thread. */
public interface Repository {
    /** What it offers as far as is known here, without the network; one that cannot be read offers nothing. */
    List<Offer> offers();

    /** Reads it anew, over the network if it lies there, and tells how that went. */
    Reading read();

    /** How it was read last, without the network. */
    Reading reading();

    /** The bytes of an archive, of which nothing is known yet; over the network if they are not here. */
    byte[] bytes(Offer offer);

    /**
     * Reads an archive whole and checks that it is what was offered.
     *
     * @throws se.samverkstad.modules.change.ModuleRefusal {@code DAMAGED} when it is not
     */
    default ModuleArchive fetch(Offer offer) {
        return Delivered.checked(offer.listed(), bytes(offer));
    }

    /** The same when that needs no network; empty otherwise. */
    Optional<ModuleArchive> here(Offer offer);

    /** Changes whenever the bytes of an offer that are here may have changed. */
    String stamp(Offer offer);

    /**
     * One version of one module.
     *
     * @param file its name in the repository
     * @param sha256 of the archive
     */
    record Offer(Repository from, String file, String module, String version, String sha256, long length) {
        Index.Listed listed() {
            return new Index.Listed(file, module, version, sha256, length);
        }
    }
}
