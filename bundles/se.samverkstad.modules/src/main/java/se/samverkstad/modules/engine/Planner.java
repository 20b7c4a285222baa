package se.samverkstad.modules.engine;

import static se.samverkstad.modules.words.Sentences.refuse;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.samverkstad.modules.archive.ContentStore;
import se.samverkstad.modules.archive.Feature;
import se.samverkstad.modules.archive.KeptVersions;
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
    private final WaysBack ways;
    private final KeptVersions keptVersions;

    /** @param stopped whether a module that should run does not */
    Planner(
            Repositories repositories,
            ContentStore store,
            Generations generations,
            ModuleMigrations migrations,
            Predicate<String> stopped,
            WaysBack ways,
            KeptVersions keptVersions) {
        this.ways = ways;
        this.keptVersions = keptVersions;
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
        Building building = new Building(base, at.truncatedTo(ChronoUnit.MILLIS).toString());
        Map<String, Verb> seen = new TreeMap<>();
        for (Change change : changes) {
            Verb before = seen.put(change.module(), change.verb());
            if (before != null && !follows(before, change.verb())) {
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
        if (!seen.containsValue(Verb.UNDO)) { // the way back is not stopped by what others need
            new Needs(repositories, store, generations.core()).check(base, building.next, building.starts.values());
        }
        Plan plan = PlanJson.hashed(new Plan("", base.hash(), building.next.hash(), building.steps));
        return new Draft(plan, building.next, building.archives, building.starts, building.wires);
    }

    /** Only what a desired state asks of one module at once: another version, and paused or not. */
    private static boolean follows(Verb before, Verb next) {
        return (before == Verb.INSTALL || before == Verb.UPDATE) && (next == Verb.PAUSE || next == Verb.ENABLE);
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
                case DOWNGRADE -> downgrade(change);
                case UNDO -> undo(change);
                case PURGE -> forget(change);
            }
        }

        private void install(Change change) {
            if (next.installed(change.module()).isPresent()) {
                throw refuse(Code.NOT_APPLICABLE, "plan.installed", change.module());
            }
            bring(change, Optional.empty(), Optional.empty(), Standing.ENABLED);
        }

        private void update(Change change) throws IOException {
            Entry present = present(change);
            ModuleContent before = keptOrNamed(present);
            Offer offer = offer(change);
            int compared = Repositories.compare(offer.version(), present.version());
            if (compared < 0) {
                throw refuse(Code.NOT_APPLICABLE, "plan.older", change.module(), offer.version(), present.version());
            }
            if (compared == 0) {
                throw refuse(Code.NOT_APPLICABLE, "plan.newest", change.module(), present.version());
            }
            bring(change, Optional.of(present.version()), Optional.of(before), present.standing());
        }

        private void bring(Change change, Optional<String> from, Optional<ModuleContent> earlier, Standing standing) {
            Offer offer = offer(change);
            ModuleArchive archive = offer.from().fetch(offer);
            ModuleContent content = ModuleContent.of(archive);
            prepare(content, standing == Standing.ENABLED);
            // What an earlier build installed may go on as it is; its next version has to say what it keeps.
            ModuleMigrations.requireDeclared(content);
            Declared.requireSound(content);
            archives.put(change.module(), archive);
            Feature feature = archive.feature();
            next = next.with(new Entry(feature.module(), feature.version(), feature.hash(), standing, since));
            List<Label> before = earlier.map(ModuleContent::visible).orElse(List.of());
            List<Label> after = content.visible();
            steps.add(step(
                    change.verb(),
                    content,
                    from,
                    Optional.of(feature.version()),
                    without(after, before),
                    without(before, after),
                    offer.length(),
                    earlier.map(each -> leaving(each, content)).orElse(List.of())));
        }

        private void leave(Change change, Standing standing) throws IOException {
            Entry present = present(change);
            if (present.standing() == standing) {
                throw refuse(Code.NOT_APPLICABLE, "plan.paused", change.module());
            }
            ModuleContent content = keptOrNamed(present);
            boolean shown = present.standing() == Standing.ENABLED;
            starts.remove(change.module()); // what the same plan brings is not started for a moment
            wires.remove(change.module());
            next = next.with(new Entry(present.module(), present.version(), present.feature(), standing, since));
            steps.add(step(
                    change.verb(),
                    content,
                    Optional.of(present.version()),
                    standing == Standing.REMOVED ? Optional.empty() : Optional.of(present.version()),
                    List.of(),
                    shown ? content.visible() : List.of(),
                    0,
                    List.of()));
        }

        private void forget(Change change) throws IOException {
            Entry left = next.entry(change.module())
                    .orElseThrow(() -> refuse(Code.NOT_APPLICABLE, "plan.not-installed", change.module()));
            if (left.standing() != Standing.REMOVED) {
                throw refuse(Code.NOT_APPLICABLE, "plan.not-removed", change.module());
            }
            ModuleContent content = keptOrNamed(left);
            next = next.without(change.module());
            steps.add(step(
                    change.verb(),
                    content,
                    Optional.of(left.version()),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    0,
                    List.of()));
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
                    0,
                    List.of()));
        }

        private void downgrade(Change change) throws IOException {
            Entry present = present(change);
            List<Feature> older = keptVersions.of(change.module()).stream()
                    .filter(feature -> Repositories.compare(feature.version(), present.version()) < 0)
                    .toList();
            if (older.isEmpty()) {
                throw refuse(Code.NOT_APPLICABLE, "plan.nothing-kept", change.module(), present.version());
            }
            Feature feature = older.stream()
                    .filter(each ->
                            change.version().isEmpty() || change.version().get().equals(each.version()))
                    .findFirst()
                    .orElseThrow(() -> refuse(
                            Code.UNKNOWN,
                            "plan.not-kept",
                            change.module(),
                            change.version().orElse(""),
                            String.join(
                                    ", ", older.stream().map(Feature::version).toList())));
            lead(change, new Entry(present.module(), feature.version(), feature.hash(), present.standing(), since));
        }

        private void undo(Change change) throws IOException {
            WaysBack.Way way = ways.of(change.module(), next, Instant.parse(since))
                    .orElseThrow(() -> refuse(Code.NOT_APPLICABLE, "plan.undo-none", change.module()));
            if (!way.open(Instant.parse(since))) {
                throw refuse(
                        Code.NOT_APPLICABLE,
                        "plan.undo-late",
                        change.module(),
                        LocalDate.ofInstant(way.until(), ZoneId.of("Europe/Stockholm"))
                                .toString());
            }
            lead(change, way.target());
        }

        /** From how the module stands to that entry, whose content is kept. */
        private void lead(Change change, Entry target) throws IOException {
            Entry present = Objects.requireNonNull(next.entries().get(change.module()));
            boolean shown = present.standing() == Standing.ENABLED;
            List<Label> before = shown ? keptOrNamed(present).visible() : List.of();
            boolean starts = target.standing() == Standing.ENABLED;
            ModuleContent content = target.standing() == Standing.REMOVED ? keptOrNamed(target) : keptOrOffered(target);
            if (target.standing() != Standing.REMOVED) {
                prepare(content, starts);
                migrations.requireTables(content);
            }
            next = next.with(target);
            List<Label> after = starts ? content.visible() : List.of();
            steps.add(step(
                    change.verb(),
                    content,
                    version(present),
                    version(target),
                    without(after, before),
                    without(before, after),
                    0,
                    shown && starts ? leaving(keptOrNamed(present), content) : List.of()));
        }

        private Optional<String> version(Entry entry) {
            return entry.standing() == Standing.REMOVED ? Optional.empty() : Optional.of(entry.version());
        }

        private void prepare(ModuleContent content, boolean starts) {
            ModuleRules.check(content);
            migrations.pending(content);
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
                        ? repositories
                                .bound(change.module())
                                .orElseGet(() -> refuse(Code.UNKNOWN, "plan.unknown", change.module()))
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
            ModuleArchive brought = archives.get(entry.module());
            if (brought != null && brought.feature().hash().equals(entry.feature())) {
                return ModuleContent.of(brought); // by this very plan
            }
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
            long bytes,
            List<Plan.View> leaving) {
        Feature feature = content.feature();
        boolean comes = !appearing.isEmpty() || verb == Verb.INSTALL || verb == Verb.UPDATE || verb == Verb.DOWNGRADE;
        return new Plan.Step(
                verb,
                feature.module(),
                feature.name(),
                feature.purpose(),
                from,
                to,
                appearing,
                disappearing,
                comes ? feature.permissions() : List.of(),
                feature.data().stream().map(Feature.DataSet::label).toList(),
                comes ? feature.notes() : List.of(),
                comes ? migrations.pending(content) : List.of(),
                content.bundles(),
                List.of(),
                bytes,
                leaving);
    }

    /** Addresses count, whatever their placeholders are called. */
    private static List<Plan.View> leaving(ModuleContent before, ModuleContent after) {
        Set<String> stays = after.views().stream().map(Planner::shape).collect(Collectors.toSet());
        return before.views().stream()
                .filter(view -> !stays.contains(shape(view)))
                .toList();
    }

    private static String shape(Plan.View view) {
        return view.path().replaceAll("\\{[^}]*}", "{}");
    }

    private static List<Label> without(List<Label> labels, List<Label> others) {
        return labels.stream().filter(label -> !others.contains(label)).toList();
    }
}
