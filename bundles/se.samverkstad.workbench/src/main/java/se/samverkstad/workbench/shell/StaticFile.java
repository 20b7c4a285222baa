package se.samverkstad.workbench.shell;

import java.util.Optional;

/**
 * A file of the frame. The arrays are shared: read only.
 *
 * @param gzip the same, compressed at build time
 */
@SuppressWarnings("ArrayRecordComponent")
public record StaticFile(String contentType, byte[] body, Optional<byte[]> gzip) {}
