package se.samverkstad.workbench.api.call;

import java.util.Optional;

/** A part of {@code /api/modules}. */
public interface Area {
    /**
     * Called on the request's thread.
     *
     * @return empty when the path is none of this part's
     * @throws ApiRefusal when it cannot be done, as does {@link se.samverkstad.modules.change.ModuleRefusal}
     */
    Optional<Reply> answer(Call call);
}
