package se.samverkstad.workbench.shell;

import se.samverkstad.api.web.Request;
import se.samverkstad.modules.table.Snapshot;

/** Implemented by the gateway's request, so that a page of the workbench calls parts under the lease of its request. */
public interface WithSnapshot {
    /** Open until the request is answered; the gateway closes it. */
    Snapshot snapshot();

    /** The same request as it is told to a part of another module on the page: with what the person was writing there. */
    Request forPartOf(String module);

    /** Of a request that a page or a part of the workbench was called with. */
    static Snapshot of(Request request) {
        if (request instanceof WithSnapshot leased) {
            return leased.snapshot();
        }
        throw new IllegalStateException("pages of the workbench are called under a lease: " + request.path());
    }
}
