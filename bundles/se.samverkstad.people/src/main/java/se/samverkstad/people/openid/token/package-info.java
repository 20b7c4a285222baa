/** Signed words of a provider and whether they are to be believed. Pure: no store, no network. The only place that knows Nimbus. */
@NullMarked
package se.samverkstad.people.openid.token;

import org.jspecify.annotations.NullMarked;
