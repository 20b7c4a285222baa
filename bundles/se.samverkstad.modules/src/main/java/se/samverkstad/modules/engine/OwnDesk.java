package se.samverkstad.modules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.modules.choice.StoredChoices;
import se.samverkstad.modules.choice.StoredOwnChoices;
import se.samverkstad.modules.choice.StoredOwnChoices.Own;
import se.samverkstad.modules.setting.Choices;
import se.samverkstad.modules.setting.Definition;
import se.samverkstad.modules.setting.Form;
import se.samverkstad.modules.setting.Key;
import se.samverkstad.modules.setting.OwnChoice;
import se.samverkstad.modules.setting.OwnChoices;
import se.samverkstad.modules.setting.OwnRefused;
import se.samverkstad.modules.setting.OwnSetting;
import se.samverkstad.modules.setting.OwnView;
import se.samverkstad.modules.setting.Owner;
import se.samverkstad.modules.setting.Resolution;
import se.samverkstad.modules.setting.Scope;
import se.samverkstad.modules.setting.Setting;
import se.samverkstad.modules.setting.Slot;
import se.samverkstad.modules.table.Label;

/** Own settings of units and persons. Nothing is started for them, so they wait for no plan and no engine. */
final class OwnDesk implements OwnChoices {
    private static final Logger LOG = LoggerFactory.getLogger(OwnDesk.class);

    private final Subjects subjects;
    private final StoredChoices choices;
    private final StoredOwnChoices own;
    private final AuditLog log;

    OwnDesk(Subjects subjects, StoredChoices choices, StoredOwnChoices own, AuditLog log) {
        this.subjects = subjects;
        this.choices = choices;
        this.own = own;
        this.log = log;
    }

    @Override
    public OwnView of(Owner owner, List<UUID> units) {
        Own chosen = own.of(owner);
        Map<UUID, Map<Slot, OwnChoice>> above = own.of(units);
        List<OwnView.Part> parts = new ArrayList<>();
        for (Subject subject : subjects.all()) {
            List<Form> forms = forms(subject, owner.scope());
            if (!forms.isEmpty()) {
                Choices municipal = choices.of(subject.module());
                Resolution resolution = new Resolution(subject.module(), units, above);
                List<OwnSetting> settings = Subject.definitions(forms).stream()
                        .map(each -> resolution.of(Setting.merged(each, municipal), chosen.choices()))
                        .toList();
                parts.add(new OwnView.Part(subject.module(), subject.name(), forms, settings));
            }
        }
        return new OwnView(owner, parts, chosen.last());
    }

    private static List<Form> forms(Subject subject, Scope scope) {
        return subject.forms().stream()
                .map(form -> form.of(scope))
                .filter(form -> !form.definitions().isEmpty())
                .toList();
    }

    @Override
    public void save(Owner owner, String edition, Map<Slot, Optional<List<String>>> changes, Named by) {
        Map<Slot, Label> faults = new LinkedHashMap<>();
        Map<Slot, Optional<List<String>>> tidied = new LinkedHashMap<>();
        for (Subject subject : subjects.all()) {
            for (Definition definition : Subject.definitions(forms(subject, owner.scope()))) {
                Slot slot = Slot.of(subject.module(), definition);
                Optional<List<String>> wish = changes.get(slot);
                if (wish != null) {
                    Optional<List<String>> values = wish.map(definition::tidy);
                    values.flatMap(definition::fault).ifPresent(fault -> faults.put(slot, fault));
                    tidied.put(slot, values);
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new OwnRefused(faults);
        }
        if (!tidied.isEmpty()) {
            keep(own.save(owner, edition, tidied, by.by().name()), owner, tidied.keySet(), by);
        }
    }

    @Override
    public void undo(Owner owner, String edition, Named by) {
        List<Slot> slots = own.of(owner).last().map(OwnView.Change::slots).orElse(List.of());
        if (!slots.isEmpty()) {
            keep(own.undo(owner, edition, by.by().name()), owner, slots, by);
        }
    }

    private void keep(boolean kept, Owner owner, Iterable<Slot> slots, Named by) {
        if (!kept) {
            throw new OwnRefused(Map.of());
        }
        if (owner.scope() == Scope.UNIT) {
            record(owner.id(), slots, by);
        }
    }

    /** What a person chooses for themselves is on no record. */
    private void record(UUID unit, Iterable<Slot> slots, Named by) {
        List<String> keys = new ArrayList<>();
        slots.forEach(slot -> keys.add(slot.module() + "/" + slot.key().attribute()));
        String all = keys.stream().sorted().collect(Collectors.joining(" "));
        try {
            log.append(Act.of("unit.settings-changed", by.by(), unit.toString())
                    .named(by.unit())
                    .with("keys", all));
        } catch (StoreException e) {
            LOG.error("changed settings of the unit {} are not on the record: {}", unit, all, e);
        }
    }

    @Override
    public void forget(Owner owner) {
        own.forget(owner);
    }

    @Override
    public Set<UUID> units() {
        return own.units();
    }

    @Override
    public Declared declaredBy(Bundle bundle) {
        return new Declared(subjects.module(bundle), Subjects.declaredBy(bundle));
    }

    @Override
    public Map<Key, List<String>> values(String module, Form form, Optional<UUID> person, Supplier<List<UUID>> units) {
        Choices municipal = choices.of(module);
        List<Map<Slot, OwnChoice>> order = form.scoped() ? own.inOrder(module, form.pid(), person, units) : List.of();
        Map<Key, List<String>> values = new HashMap<>();
        for (Definition definition : form.definitions()) {
            values.put(
                    definition.key(),
                    Resolution.first(Setting.merged(definition, municipal), module, order, person.isPresent()));
        }
        return values;
    }
}
