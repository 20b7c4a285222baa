/** What is kept of a person: shown, handed out, erased, and kept from coming back with a backup; and data that are purged. */
@NullMarked
package se.samverkstad.workbench.privacy;

import org.jspecify.annotations.NullMarked;
