package se.samverkstad.modules.engine;

import java.util.Map;
import java.util.Set;
import se.samverkstad.modules.archive.Feature;
import se.samverkstad.modules.archive.ModuleArchive;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.profile.Profile;

/**
 * A plan with what is needed to carry it out.
 *
 * @param next the profile it leads to
 * @param archives what is taken into the store, by module
 * @param starts the features whose generation is started, by module
 * @param wires the package wires foretold for each of them
 */
record Draft(
        Plan plan,
        Profile next,
        Map<String, ModuleArchive> archives,
        Map<String, Feature> starts,
        Map<String, Set<String>> wires) {}
