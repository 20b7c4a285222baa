/**
 * Settings beyond the municipality's: what a unit or a person has chosen. The settings themselves are Metatype, and the
 * municipality's are the configuration of components.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.api.setting;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
