/** Notices: what there is to tell, kept for each person; their page, and how many are unread. */
@NullMarked
package se.samverkstad.workbench.notice;

import org.jspecify.annotations.NullMarked;
