/** What core itself tells those who administer: changes of modules, planned ones, and backups that fail. */
@NullMarked
package se.samverkstad.workbench.notice.core;

import org.jspecify.annotations.NullMarked;
