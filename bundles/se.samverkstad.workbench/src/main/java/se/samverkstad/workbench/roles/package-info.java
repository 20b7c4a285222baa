/** Roles: who may what, which roles have which permission, and who has which role. */
@NullMarked
package se.samverkstad.workbench.roles;

import org.jspecify.annotations.NullMarked;
