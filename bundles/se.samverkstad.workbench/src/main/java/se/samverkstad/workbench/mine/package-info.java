/** <i>Mitt konto</i>: what a person sees and changes of their own account. Nobody else's can be reached from here. */
@NullMarked
package se.samverkstad.workbench.mine;

import org.jspecify.annotations.NullMarked;
