package se.samverkstad.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.store.migration.CoreModules;
import se.samverkstad.store.personal.Declaration;
import se.samverkstad.store.personal.Declaration.DataSet;
import se.samverkstad.store.personal.DeclarationReader;
import se.samverkstad.store.personal.PersonalRows;
import se.samverkstad.store.personal.StoredPersonalRows;
import se.samverkstad.store.personal.StoredPersonalRows.Place;

/** What is declared of people, for those who hand it out and erase it. */
@Component
public final class PersonalRowsComponent implements PersonalRows {
    private static final String FOLDER = "OSGI-INF/data";
    private static final String PERSONS = "people";

    private final BundleContext framework;
    private final PersonalRows rows;

    @Activate
    public PersonalRowsComponent(BundleContext framework, @Reference OpenStoreComponent open) {
        this.framework = framework;
        Map<String, Place> places = new ConcurrentHashMap<>();
        this.rows = new StoredPersonalRows(
                module -> places.computeIfAbsent(
                        module,
                        id -> new Place(
                                open.store().unhurriedStoreOf(id),
                                open.store().schema().prefix(id))),
                open.media(),
                this::declarations,
                open.store()::forget);
    }

    private List<Declaration> declarations() {
        List<Declaration> found = new ArrayList<>();
        for (Bundle bundle : framework.getBundles()) {
            if (CoreModules.isCore(bundle.getSymbolicName())) {
                Enumeration<URL> files = bundle.findEntries(FOLDER, "*.json", false);
                if (files != null) {
                    Collections.list(files).forEach(file -> found.add(read(file)));
                }
            }
        }
        found.sort(Comparator.comparing((Declaration each) -> each.module().equals(PERSONS))
                .thenComparing(Declaration::module));
        return found;
    }

    private static Declaration read(URL file) {
        String name = file.getPath().substring(file.getPath().lastIndexOf('/') + 1);
        try (InputStream in = file.openStream()) {
            return DeclarationReader.read(
                    name.replace(".json", ""), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    @Override
    public List<Declaration> core() {
        return rows.core();
    }

    @Override
    public List<Count> count(Declaration declaration, Whom whom) {
        return rows.count(declaration, whom);
    }

    @Override
    public void read(Declaration declaration, Whom whom, Rows taker) {
        rows.read(declaration, whom, taker);
    }

    @Override
    public List<Count> erase(Declaration declaration, Whom whom) {
        return rows.erase(declaration, whom);
    }

    @Override
    public long size(Declaration declaration, DataSet set) {
        return rows.size(declaration, set);
    }

    @Override
    public Set<String> dependents(Declaration declaration, DataSet set) {
        return rows.dependents(declaration, set);
    }

    @Override
    public Set<String> files(Declaration declaration, DataSet set) {
        return rows.files(declaration, set);
    }

    @Override
    public int collect(Set<String> files, List<Declaration> all) {
        return rows.collect(files, all);
    }

    @Override
    public Purged purge(Declaration declaration, DataSet set, List<Declaration> all) {
        return rows.purge(declaration, set, all);
    }
}
