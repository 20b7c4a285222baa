/** The OSGi framework: its settings, its core bundles, its disposable cache, and when it is ready. */
@NullMarked
package se.samverkstad.launcher.framework;

import org.jspecify.annotations.NullMarked;
