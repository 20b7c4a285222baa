/** What a module is made of: its archive, its feature, and the store its bytes are kept in by content. */
@NullMarked
package se.samverkstad.modules.archive;

import org.jspecify.annotations.NullMarked;
