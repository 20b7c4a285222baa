package se.samverkstad.modules.engine;

import static se.samverkstad.modules.words.Sentences.refuse;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import se.samverkstad.modules.archive.ContentStore;
import se.samverkstad.modules.archive.Feature;
import se.samverkstad.modules.archive.ModuleArchive;
import se.samverkstad.modules.change.Change;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.generation.Generations;
import se.samverkstad.modules.profile.Profile;
import se.samverkstad.modules.profile.Profile.Entry;
import se.samverkstad.modules.profile.Profile.Standing;
import se.samverkstad.modules.repository.Repositories;
import se.samverkstad.modules.repository.Repository.Offer;
import se.samverkstad.modules.resolve.DryResolver;
import se.samverkstad.modules.rules.ModuleContent;
import se.samverkstad.modules.rules.ModuleRules;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.words.Sentences;

/** Decides what a change would do. Reads repositories, the store and the live wirings; touches none of them. */
final class Planner {
    private final Repositories repositories;
    private final ContentStore store;
    private final Generations generations;
    private final ModuleMigrations migrations;
    private final Predicate<String> stopped;

    /** @param stopped whether a module that should run does not */
    Planner(
            Repositories repositories,
            ContentStore store,
            Generations generations,
            ModuleMigrations migrations,
            Predicate<String> stopped) {
        this.stopped = stopped;
        this.repositories = repositories;
        this.store = store;
        this.generations = generations;
        this.migrations = migrations;
    }

    /**
     * @param at the moment that paused and removed modules are marked with; part of the plan's hash
     * @throws ModuleRefusal with the first reason
     */
    Draft draft(Profile base, List<Change> changes, Instant at) {
        if (changes.isEmpty()) {
            throw refuse(Code.NOT_APPLICABLE, "plan.empty");
        }
        Building building =
                new Building(base, at.truncatedTo(ChronoUnit.SECONDS).toString());
        Set<String> seen = new HashSet<>();
        for (Change change : changes) {
            if (!seen.add(change.module())) {
                throw refuse(Code.NOT_APPLICABLE, "plan.twice", change.module());
            }
            try {
                building.add(change);
            } catch (IOException e) {
                throw new ModuleRefusal(
                        Code.STORAGE,
                        Sentences.say("plan.storage", change.module(), String.valueOf(e.getMessage())),
                        e);
            }
        }
        Plan plan = PlanJson.hashed(new Plan("", base.hash(), building.next.hash(), building.steps));
        return new Draft(plan, building.next, building.archives, building.starts, building.wires);
    }

    private final class Building {
        private final String since;
        private final List<Plan.Step> steps = new ArrayList<>();
        private final Map<String, ModuleArchive> archives = new TreeMap<>();
        private final Map<String, Feature> starts = new TreeMap<>();
        private final Map<String, Set<String>> wires = new TreeMap<>();
        private Profile next;

        Building(Profile base, String since) {
            this.next = base;
            this.since = since;
        }

        void add(Change change) throws IOException {
            switch (change.verb()) {
                case INSTALL -> install(change);
                case UPDATE -> update(change);
                case PAUSE -> leave(change, Standing.PAUSED);
                case REMOVE -> leave(change, Standing.REMOVED);
                case ENABLE -> enable(change);
            }
        }

        private void install(Change change) {
            if (next.installed(change.module()).isPresent()) {
                throw refuse(Code.NOT_APPLICABLE, "plan.installed", change.module());
            }
            bring(change, Optional.empty(), List.of(), Standing.ENABLED);
        }

        private void update(Change change) throws IOException {
            Entry present = present(change);
            List<Label> before = keptOrNamed(present).visible();
            Offer offer = offer(change);
            int compared = Repositories.compare(offer.version(), present.version());
            if (compared < 0) {
                throw refuse(Code.NOT_APPLICABLE, "plan.older", change.module(), offer.version(), present.version());
            }
            if (compared == 0) {
                throw refuse(Code.NOT_APPLICABLE, "plan.newest", change.module(), present.version());
            }
            bring(change, Optional.of(present.version()), before, present.standing());
        }

        private void bring(Change change, Optional<String> from, List<Label> before, Standing standing) {
            Offer offer = offer(change);
            ModuleArchive archive = offer.from().fetch(offer);
            ModuleContent content = ModuleContent.of(archive);
            prepare(content, standing == Standing.ENABLED);
            archives.put(change.module(), archive);
            Feature feature = archive.feature();
            next = next.with(new Entry(feature.module(), feature.version(), feature.hash(), standing, since));
            List<Label> after = content.visible();
            steps.add(step(
                    change.verb(),
                    content,
                    from,
                    Optional.of(feature.version()),
                    without(after, before),
                    without(before, after),
                    offer.length()));
        }

        private void leave(Change change, Standing standing) throws IOException {
            Entry present = present(change);
            if (present.standing() == standing) {
                throw refuse(Code.NOT_APPLICABLE, "plan.paused", change.module());
            }
            ModuleContent content = keptOrNamed(present);
            boolean shown = present.standing() == Standing.ENABLED;
            next = next.with(new Entry(present.module(), present.version(), present.feature(), standing, since));
            steps.add(step(
                    change.verb(),
                    content,
                    Optional.of(present.version()),
                    standing == Standing.REMOVED ? Optional.empty() : Optional.of(present.version()),
                    List.of(),
                    shown ? content.visible() : List.of(),
                    0));
        }

        private void enable(Change change) throws IOException {
            Entry present = present(change);
            if (present.standing() == Standing.ENABLED && !stopped.test(change.module())) {
                throw refuse(Code.NOT_APPLICABLE, "plan.enabled", change.module());
            }
            ModuleContent content = keptOrOffered(present);
            prepare(content, true);
            next = next.with(
                    new Entry(present.module(), present.version(), present.feature(), Standing.ENABLED, since));
            steps.add(step(
                    change.verb(),
                    content,
                    Optional.of(present.version()),
                    Optional.of(present.version()),
                    content.visible(),
                    List.of(),
                    0));
        }

        private void prepare(ModuleContent content, boolean starts) {
            ModuleRules.check(content);
            Set<String> foretold = DryResolver.resolve(generations.core(), content);
            if (starts) {
                this.starts.put(content.feature().module(), content.feature());
                wires.put(content.feature().module(), foretold);
            }
        }

        private Offer offer(Change change) {
            return repositories.find(change.module(), change.version()).orElseThrow(() -> {
                List<String> versions = repositories.versions(change.module());
                return versions.isEmpty()
                        ? refuse(Code.UNKNOWN, "plan.unknown", change.module())
                        : refuse(
                                Code.UNKNOWN,
                                "plan.no-version",
                                change.module(),
                                change.version().orElse(""),
                                String.join(", ", versions));
            });
        }

        private Entry present(Change change) {
            return next.installed(change.module())
                    .orElseThrow(() -> refuse(Code.NOT_APPLICABLE, "plan.not-installed", change.module()));
        }

        /** What the store has or, when that is damaged, the very same bytes from a repository. */
        private ModuleContent keptOrOffered(Entry entry) throws IOException {
            try {
                return kept(entry);
            } catch (ModuleRefusal damaged) {
                Optional<Offer> offer = repositories.find(entry.module(), Optional.of(entry.version()));
                if (offer.isEmpty()) {
                    throw damaged;
                }
                ModuleArchive archive = offer.get().from().fetch(offer.get());
                if (!archive.feature().hash().equals(entry.feature())) {
                    throw damaged;
                }
                archives.put(entry.module(), archive);
                return ModuleContent.of(archive);
            }
        }

        /** What the store has or, when that is damaged, the name alone: a broken module can still be left. */
        private ModuleContent keptOrNamed(Entry entry) throws IOException {
            try {
                return kept(entry);
            } catch (ModuleRefusal damaged) {
                return new ModuleContent(Feature.unknown(entry.module(), entry.version(), entry.feature()), List.of());
            }
        }

        private ModuleContent kept(Entry entry) throws IOException {
            Feature feature = store.find(entry.feature())
                    .orElseThrow(() -> refuse(Code.DAMAGED, "store.missing", entry.module(), "feature.json"));
            return ModuleContent.of(feature, store);
        }
    }

    private Plan.Step step(
            Verb verb,
            ModuleContent content,
            Optional<String> from,
            Optional<String> to,
            List<Label> appearing,
            List<Label> disappearing,
            long bytes) {
        Feature feature = content.feature();
        boolean comes = !appearing.isEmpty() || verb == Verb.INSTALL || verb == Verb.UPDATE;
        return new Plan.Step(
                verb,
                feature.module(),
                feature.name(),
                feature.purpose(),
                from,
                to,
                appearing,
                disappearing,
                comes
                        ? feature.permissions().stream()
                                .map(Feature.Permission::label)
                                .toList()
                        : List.of(),
                feature.data().stream().map(Feature.DataSet::label).toList(),
                comes ? feature.notes() : List.of(),
                comes ? migrations.pending(content) : List.of(),
                content.bundles(),
                List.of(),
                bytes);
    }

    private static List<Label> without(List<Label> labels, List<Label> others) {
        return labels.stream().filter(label -> !others.contains(label)).toList();
    }
}
