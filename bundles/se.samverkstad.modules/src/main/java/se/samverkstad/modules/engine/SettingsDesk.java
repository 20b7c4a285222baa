package se.samverkstad.modules.engine;

import static se.samverkstad.modules.words.Sentences.refuse;
import static se.samverkstad.modules.words.Sentences.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.choice.Ledger;
import se.samverkstad.modules.choice.StoredChoices;
import se.samverkstad.modules.profile.Profile.Entry;
import se.samverkstad.modules.setting.Choice;
import se.samverkstad.modules.setting.Choices;
import se.samverkstad.modules.setting.Definition;
import se.samverkstad.modules.setting.Form;
import se.samverkstad.modules.setting.Key;
import se.samverkstad.modules.setting.Merge;
import se.samverkstad.modules.setting.ModuleSettings;
import se.samverkstad.modules.setting.Setting;
import se.samverkstad.modules.setting.SettingsRefused;
import se.samverkstad.modules.setting.SettingsView;
import se.samverkstad.modules.table.Label;

/** Reads settings on any thread and changes them on the engine's, so that no plan runs meanwhile. */
final class SettingsDesk implements ModuleSettings {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsDesk.class);

    private final Installation installation;
    private final Declared declared;
    private final Subjects subjects;
    private final StoredChoices choices;
    private final ExecutorService engine;
    private final BooleanSupplier busy;
    private final Function<String, Optional<Draft>> drafts;
    private final AuditLog log;

    /** @param busy whether a plan is being carried out, which a change of settings does not wait for */
    SettingsDesk(
            Installation installation,
            Declared declared,
            Subjects subjects,
            StoredChoices choices,
            ExecutorService engine,
            BooleanSupplier busy,
            Function<String, Optional<Draft>> drafts,
            AuditLog log) {
        this.installation = installation;
        this.declared = declared;
        this.subjects = subjects;
        this.choices = choices;
        this.engine = engine;
        this.busy = busy;
        this.drafts = drafts;
        this.log = log;
    }

    @Override
    public List<SettingsView> all() {
        return subjects.all().stream().flatMap(each -> view(each).stream()).toList();
    }

    @Override
    public Optional<SettingsView> of(String module) {
        return subjects.of(module).flatMap(this::view);
    }

    private Optional<SettingsView> view(Subject subject) {
        Ledger ledger = choices.ledger(subject.module());
        Choices now = ledger.now();
        List<Definition> definitions = subject.definitions();
        List<Choice> resting = now.beside(definitions);
        if (definitions.isEmpty() && resting.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SettingsView(
                subject.module(),
                subject.name(),
                subject.forms(),
                definitions.stream().map(each -> Setting.merged(each, now)).toList(),
                resting,
                ledger.last()));
    }

    @Override
    public void save(String module, String edition, Map<Key, Optional<List<String>>> changes, By by) {
        change(module, edition, by, (subject, ledger) -> {
            Map<Key, Definition> known = new LinkedHashMap<>();
            subject.definitions().forEach(each -> known.put(each.key(), each));
            Map<Key, Label> faults = new LinkedHashMap<>();
            List<Ledger.Entry> entries = new ArrayList<>();
            known.forEach((key, definition) -> {
                Optional<List<String>> wish = changes.get(key);
                if (wish != null) {
                    Optional<List<String>> tidied = wish.map(definition::tidy);
                    tidied.flatMap(definition::fault).ifPresent(fault -> faults.put(key, fault));
                    entries.add(new Ledger.Entry(
                            key,
                            definition.name(),
                            definition.shape(),
                            tidied,
                            definition.preset(),
                            definition.secret(),
                            false,
                            by.name()));
                }
            });
            if (!faults.isEmpty()) {
                throw new SettingsRefused(faults);
            }
            return entries;
        });
    }

    @Override
    public void undo(String module, String edition, By by) {
        change(module, edition, by, (subject, ledger) -> ledger.undoing(by.name()));
    }

    /** What is to be added, from how the module stands and what was chosen so far. */
    private interface Change {
        List<Ledger.Entry> entries(Subject present, Ledger ledger);
    }

    private void change(String module, String edition, By by, Change change) {
        onEngine(() -> {
            Subject present =
                    subjects.of(module).orElseThrow(() -> refuse(Code.NOT_APPLICABLE, "plan.not-installed", module));
            Ledger ledger = choices.ledger(module);
            if (!edition.equals(ledger.last().map(SettingsView.Change::id).orElse(""))) {
                throw new SettingsRefused(Map.of());
            }
            List<Ledger.Entry> entries = change.entries(present, ledger);
            if (entries.isEmpty()) {
                return Optional.empty();
            }
            Runnable keep = () -> {
                // First on the record: a stop between the two gives an entry too many, not one too few.
                record(present, entries, by);
                choices.append(module, entries);
            };
            if (present.entry().isEmpty()) {
                keep.run();
                return Optional.empty();
            }
            return installation.reconfigure(module, choices.with(ledger, entries), keep);
        });
    }

    /** Waits for the switch; whoever still is with the generation before is waited for afterwards. */
    private void onEngine(Callable<Optional<Running>> work) {
        if (busy.getAsBoolean()) {
            throw refuse(Code.BUSY, "apply.busy");
        }
        CompletableFuture<Boolean> switched = new CompletableFuture<>();
        engine.execute(() -> {
            Optional<Running> before;
            try {
                before = work.call();
                switched.complete(true);
            } catch (Throwable e) { // also an Error: someone waits
                switched.completeExceptionally(e);
                return;
            }
            // Behind what waits already: those who wait hold the table that is to be drained.
            before.ifPresent(each -> engine.execute(() -> installation.retire(each)));
        });
        try {
            switched.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new ModuleRefusal(Code.STORAGE, say("apply.storage", String.valueOf(e.getMessage())), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refuse(Code.BUSY, "apply.busy");
        }
    }

    private void record(Subject subject, List<Ledger.Entry> entries, By by) {
        String keys =
                entries.stream().map(each -> each.key().attribute()).sorted().collect(Collectors.joining(" "));
        try {
            log.append(Act.of("module.settings-changed", by, subject.module())
                    .named(subject.name().sv())
                    .with("keys", keys));
        } catch (StoreException e) {
            LOG.error("changed settings of {} are not on the record: {}", subject.module(), keys, e);
        }
    }

    @Override
    public List<Label> foretold(String plan) {
        return drafts.apply(plan).map(this::foretold).orElse(List.of());
    }

    private List<Label> foretold(Draft draft) {
        List<Label> sentences = new ArrayList<>();
        for (Plan.Step step : draft.plan().steps()) {
            Optional<Entry> before = installation.profile().installed(step.module());
            Optional<Entry> after = draft.next().installed(step.module());
            boolean same = before.map(Entry::feature).equals(after.map(Entry::feature));
            if (after.isPresent() && !same) {
                List<Form> to = Optional.ofNullable(draft.archives().get(step.module()))
                        .map(declared::of)
                        .orElseGet(() -> declared.of(after.get()));
                sentences.addAll(Merge.sentences(
                        before.map(declared::of).map(Subject::definitions).orElse(List.of()),
                        Subject.definitions(to),
                        choices.of(step.module()),
                        after.get().version()));
            }
        }
        return sentences;
    }
}
