package se.samverkstad.api.web;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A tile on another page: on Start, or around the page of a strand, its own or another module's. Implemented by modules as a component with {@code service = Part.class} and a
 * {@link PartPlacement}. Called beside the other parts of the page on a thread of its own, under a lease of its own; one
 * that throws, or that has not answered within three seconds, is replaced by a small card that says so, and the page around
 * it stands.
 */
@ConsumerType
@FunctionalInterface
public interface Part {
    /** The tile's content below its heading, or empty when there is nothing to show this person today. */
    Optional<View> render(Request request) throws Exception;
}
