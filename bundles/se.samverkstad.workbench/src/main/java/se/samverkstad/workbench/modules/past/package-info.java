/** <i>Historik</i>: the record as far as it tells of modules, filtered, turned over, and exported with its hashes. */
@NullMarked
package se.samverkstad.workbench.modules.past;

import org.jspecify.annotations.NullMarked;
