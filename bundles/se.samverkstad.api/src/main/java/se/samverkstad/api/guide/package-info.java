/**
 * Guides: steps that lead someone through something for the first time, and do for them what they ask to have done. The
 * workbench shows them, remembers how far each person has come, and puts a person's first day on Start.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.api.guide;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
