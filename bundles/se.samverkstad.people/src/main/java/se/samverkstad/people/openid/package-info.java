/**
 * Sign-in through the provider of an organisation, by OpenID Connect: which providers there are, the way there and back, and
 * the end of sessions that a provider asks for. Nothing of it is needed to sign in with a password.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.people.openid;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
