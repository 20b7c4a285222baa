/** What waits for each person, gathered from every module when they look. */
@NullMarked
package se.samverkstad.workbench.todo;

import org.jspecify.annotations.NullMarked;
