/** The weekly mail of what a person has not read: when, to whom, what it says, and how to end it. */
@NullMarked
package se.samverkstad.workbench.notice.mail;

import org.jspecify.annotations.NullMarked;
