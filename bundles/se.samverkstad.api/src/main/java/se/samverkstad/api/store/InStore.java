package se.samverkstad.api.store;

import org.jdbi.v3.core.Handle;

/** Work inside one transaction. Nobody outside the store sees begin, commit or close. */
@FunctionalInterface
public interface InStore<R, X extends Exception> {
    R with(Handle rows) throws X;
}
