package se.samverkstad.modules.repository;

/**
 * Decides whether an index may be believed, before anything in it is read. Every repository passes through one; with
 * signed metadata it checks the signatures.
 */
@FunctionalInterface
public interface IndexVerifier {
    /** Takes an index at its word: its bytes are on this machine, or came over TLS from a host that was named. */
    IndexVerifier TRUSTING = (address, index) -> true;

    /** @param address of the repository: a folder, a file or a web address */
    boolean accepts(String address, byte[] index);
}
