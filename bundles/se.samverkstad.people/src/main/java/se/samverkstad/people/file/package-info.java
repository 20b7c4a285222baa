/** Units and their managers from a file that another system or a spreadsheet wrote. */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.people.file;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
