/** Tables and the leases on them. */
@NullMarked
package se.samverkstad.modules.lease;

import org.jspecify.annotations.NullMarked;
