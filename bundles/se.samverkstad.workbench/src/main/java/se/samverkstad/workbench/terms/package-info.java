/** What this installation calls things: chosen under <i>Inställningar</i>, put into every text that names them. */
@NullMarked
package se.samverkstad.workbench.terms;

import org.jspecify.annotations.NullMarked;
