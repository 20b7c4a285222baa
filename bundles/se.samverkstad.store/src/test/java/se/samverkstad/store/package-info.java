/** Tests of the store, and what tests of modules use of it: {@link se.samverkstad.store.TestStores}. */
@NullMarked
package se.samverkstad.store;

import org.jspecify.annotations.NullMarked;
