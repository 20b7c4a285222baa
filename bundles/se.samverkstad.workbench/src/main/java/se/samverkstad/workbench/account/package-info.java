/** Sign-in, sign-out, set-up, and what the organisation is called. */
@NullMarked
package se.samverkstad.workbench.account;

import org.jspecify.annotations.NullMarked;
