/**
 * The life of a demo: what a module shows in the fictional municipality of {@code samverkstad start --demo}. A module
 * contributes a {@link se.samverkstad.api.demo.DemoContent}; it is called in a demo only.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.api.demo;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
