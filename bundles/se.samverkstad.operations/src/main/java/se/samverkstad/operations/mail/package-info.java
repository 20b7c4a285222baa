/** E-mail: where it is handed over, whether that works, and the mails that a person asked for. */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.operations.mail;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
