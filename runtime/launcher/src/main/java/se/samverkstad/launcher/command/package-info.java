/** What a person types: each command checks, acts and answers with an exit code. */
@NullMarked
package se.samverkstad.launcher.command;

import org.jspecify.annotations.NullMarked;
