/** Migrations as they are read, refused, rendered and applied. */
@NullMarked
package se.samverkstad.store.schema;

import org.jspecify.annotations.NullMarked;
