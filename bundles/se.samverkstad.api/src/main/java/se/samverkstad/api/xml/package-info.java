/**
 * The one door through which XML from outside enters.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.api.xml;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
