/**
 * What there is to know of a module before and after it is installed: what it looks like, what it needs and whether that is
 * here, which source it comes from; and the search among those that can be had. The same on every face.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.modules.catalogue;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
