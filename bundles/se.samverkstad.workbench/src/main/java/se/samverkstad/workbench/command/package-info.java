/** Commands: asked whether they can run, offered wherever they belong, and run. */
@NullMarked
package se.samverkstad.workbench.command;

import org.jspecify.annotations.NullMarked;
