/** Plans, applies, records and recovers. */
@NullMarked
package se.samverkstad.modules.engine;

import org.jspecify.annotations.NullMarked;
