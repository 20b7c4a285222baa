package se.samverkstad.modules.repository;

import java.nio.file.Path;

/**
 * Decides whether an index may be believed, before anything in it is read. Every repository passes through one; with
 * signed metadata it checks the signatures.
 */
@FunctionalInterface
public interface IndexVerifier {
    /** Takes bundled, folder and USB repositories at their word: their bytes are on this machine already. */
    IndexVerifier LOCAL_FOLDER = (folder, index) -> true;

    boolean accepts(Path folder, byte[] index);
}
