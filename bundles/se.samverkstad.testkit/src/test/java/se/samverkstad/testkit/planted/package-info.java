/** What the rules and contracts must find: each class breaks one of them, and its name says which. */
@NullMarked
package se.samverkstad.testkit.planted;

import org.jspecify.annotations.NullMarked;
