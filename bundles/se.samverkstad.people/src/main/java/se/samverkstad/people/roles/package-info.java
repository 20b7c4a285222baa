/** What people may do: roles, which permissions belong to each, who has them where and when, and who stands in for whom. */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.people.roles;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
