/** The gateway: one servlet that turns requests into calls of pages and answers into HTTP. */
@NullMarked
package se.samverkstad.workbench.web;

import org.jspecify.annotations.NullMarked;
