package se.samverkstad.api.search;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells that something people can find has changed. Provided by the workbench to each bundle, for the sources of its own
 * module. Call it after the transaction; it returns at once, and the object is read a moment later. What is never told,
 * as before a crash, is noticed by {@link SearchSource#state()}. Safe on any thread.
 */
@ProviderType
public interface SearchNews {
    /** An object came, changed or went. @param source as in {@link Searched#id()} */
    void changed(String source, String id);

    /** Many did, or it is not known which: the source is read again whole when its state is another one. */
    void changed(String source);

    /** Tells nobody, for tests and tools. */
    static SearchNews unheard() {
        return new SearchNews() {
            @Override
            public void changed(String source, String id) {
                // Nobody listens.
            }

            @Override
            public void changed(String source) {
                // Nobody listens.
            }
        };
    }
}
