/** Pages as documents: PDF that is made here, of the same HTML, with nothing fetched. */
@NullMarked
package se.samverkstad.workbench.paper;

import org.jspecify.annotations.NullMarked;
