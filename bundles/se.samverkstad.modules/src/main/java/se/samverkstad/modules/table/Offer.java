package se.samverkstad.modules.table;

import java.util.Optional;

/**
 * A command as one person meets it now.
 *
 * @param reason why it cannot run, in their language; empty when it can
 */
public record Offer(Commanded command, Optional<String> reason) {}
