/**
 * What another version of the platform would mean for an installation. Runs in a rehearsal: this product, started beside
 * the installation on a copy of its modules and its empty tables.
 */
@NullMarked
package se.samverkstad.operations.upgrade;

import org.jspecify.annotations.NullMarked;
