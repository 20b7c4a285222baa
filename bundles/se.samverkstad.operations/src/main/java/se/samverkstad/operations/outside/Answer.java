package se.samverkstad.operations.outside;

import java.util.Optional;

/**
 * The end of one request: where to go on, or the content.
 *
 * @param location present for a redirect, whose content is not read
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Answer(int status, Optional<String> location, String type, byte[] content) {}
