package se.samverkstad.people;

import java.time.Instant;

/**
 * A session as its owner and administrators see it.
 *
 * @param key names it without being able to open it
 * @param device browser and system, such as {@code firefox/windows}; empty when unknown
 * @param network as {@link Origin#network} tells it; empty when unknown
 * @param used noted once a minute at most
 */
public record OpenSession(String key, String device, String network, Instant begun, Instant used) {}
