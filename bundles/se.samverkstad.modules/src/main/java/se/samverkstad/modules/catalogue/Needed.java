package se.samverkstad.modules.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import se.samverkstad.modules.archive.Feature;
import se.samverkstad.modules.catalogue.Catalogue.Need;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.resolve.Requirements;
import se.samverkstad.modules.table.Label;

/**
 * Holds what a module says that it needs against what is here.
 *
 * @param api version of the platform's API
 * @param installed by module
 * @param having the highest version of a module in a range that a source has
 */
record Needed(
        Version api,
        Map<String, InstalledModule> installed,
        BiFunction<String, VersionRange, Optional<Available>> having) {
    /** What a source has. */
    record Available(String version, Label name, Optional<Label> source) {}

    List<Need> of(Feature feature) {
        List<Need> needs = new ArrayList<>();
        Requirements requirements = Requirements.of(feature);
        requirements
                .api()
                .ifPresent(range -> needs.add(new Need(
                        "api",
                        range.toString(),
                        range.includes(api),
                        Optional.of(api.toString()),
                        Optional.empty(),
                        NeedWords.api(range, api))));
        new TreeMap<>(requirements.modules()).forEach((module, range) -> needs.add(module(module, range)));
        return needs;
    }

    /** Those of a description that cannot be understood are not told: its plan says what is wrong with it. */
    List<Need> orNone(Feature feature) {
        try {
            return of(feature);
        } catch (ModuleRefusal e) {
            return List.of();
        }
    }

    private Need module(String module, VersionRange range) {
        Optional<InstalledModule> here = Optional.ofNullable(installed.get(module));
        boolean fits =
                here.filter(each -> range.includes(new Version(each.version()))).isPresent();
        boolean runs = here.filter(each -> each.state() == InstalledModule.State.WORKING)
                .isPresent();
        String standing = here.isEmpty() ? "missing" : !fits ? "other" : runs ? "met" : "resting";
        Optional<Available> offered = fits ? Optional.empty() : having.apply(module, range);
        Label name = here.map(InstalledModule::name)
                .or(() -> offered.map(Available::name))
                .orElse(new Label(module, module));
        return new Need(
                module,
                range.toString(),
                fits && runs,
                here.map(InstalledModule::version),
                offered.map(Available::version),
                NeedWords.module(
                        standing,
                        name,
                        range,
                        here.map(InstalledModule::version),
                        NeedWords.offer(offered.map(Available::version), offered.flatMap(Available::source))));
    }
}
