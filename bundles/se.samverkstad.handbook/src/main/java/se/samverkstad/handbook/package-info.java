/**
 * The handbook, read inside the product: chapters in Markdown from the product folder, drawn when someone asks. A bundle of
 * its own so that the workbench needs no Markdown and nothing of it is loaded until then.
 */
@NullMarked
package se.samverkstad.handbook;

import org.jspecify.annotations.NullMarked;
