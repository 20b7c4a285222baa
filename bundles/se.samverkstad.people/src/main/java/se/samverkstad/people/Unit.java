package se.samverkstad.people;

import java.util.Optional;
import java.util.UUID;

/**
 * A part of the organisation.
 *
 * @param parent what it lies in; empty at the top
 * @param code what other systems call it; empty when none does
 * @param level such as <i>förvaltning</i> or <i>enhet</i>, in the organisation's own words; may be empty
 * @param depth how many units it lies in
 * @param persons who belong to it directly
 */
public record Unit(UUID id, Optional<UUID> parent, String code, String name, String level, int depth, int persons) {}
