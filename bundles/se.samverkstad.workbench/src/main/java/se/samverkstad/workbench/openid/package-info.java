/** Sign-in through the organisations' own providers, as pages and addresses. */
@NullMarked
package se.samverkstad.workbench.openid;

import org.jspecify.annotations.NullMarked;
