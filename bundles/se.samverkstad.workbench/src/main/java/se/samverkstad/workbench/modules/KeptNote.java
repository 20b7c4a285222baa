package se.samverkstad.workbench.modules;

import java.util.List;
import java.util.Optional;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.KeptData;
import se.samverkstad.modules.change.KeptData.Standing;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.workbench.roles.CorePermissions;

/**
 * On the page of a module: that it has kept something, and what whoever asks may do with it.
 *
 * @param removed whether the module is gone
 * @param sets what it has kept, in words
 * @param reads whether whoever asks may read it
 */
public record KeptNote(String module, String name, boolean removed, List<String> sets, boolean reads) {
    /** Empty when it never was here, keeps nothing, or what it keeps cannot be known. */
    static Optional<KeptNote> of(String id, Modules modules, Principal who, Text text) {
        List<KeptData> kept;
        try {
            kept = modules.kept();
        } catch (ModuleRefusal e) {
            return Optional.empty(); // told where the data are read
        }
        return kept.stream()
                .filter(each -> each.module().equals(id))
                .filter(each -> !each.declaration().sets().isEmpty())
                .map(each -> new KeptNote(
                        id,
                        each.name().in(text.locale()),
                        each.standing() == Standing.REMOVED,
                        each.declaration().sets().stream()
                                .map(set -> set.name(text.locale().getLanguage()))
                                .toList(),
                        who.may(CorePermissions.DATA)))
                .findFirst();
    }
}
