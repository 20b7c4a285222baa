/** The installed set as immutable files, and CURRENT, the single commit point. */
@NullMarked
package se.samverkstad.modules.profile;

import org.jspecify.annotations.NullMarked;
