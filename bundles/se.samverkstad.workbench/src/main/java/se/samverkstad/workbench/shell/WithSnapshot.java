package se.samverkstad.workbench.shell;

import se.samverkstad.modules.table.Snapshot;

/** Implemented by the gateway's request, so that a page of the workbench calls parts under the lease of its request. */
public interface WithSnapshot {
    /** Open until the request is answered; the gateway closes it. */
    Snapshot snapshot();
}
