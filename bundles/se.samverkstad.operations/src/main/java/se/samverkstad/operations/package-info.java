/** Running an installation: what an administrator does besides installing modules. */
@NullMarked
package se.samverkstad.operations;

import org.jspecify.annotations.NullMarked;
