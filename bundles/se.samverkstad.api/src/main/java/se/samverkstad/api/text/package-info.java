/**
 * Words in two languages, Swedish first, and the Swedish sort order.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.api.text;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
