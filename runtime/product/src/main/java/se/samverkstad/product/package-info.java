/** Puts the product folder together at build time; not part of the product. */
@NullMarked
package se.samverkstad.product;

import org.jspecify.annotations.NullMarked;
