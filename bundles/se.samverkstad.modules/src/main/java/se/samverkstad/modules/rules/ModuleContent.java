package se.samverkstad.modules.rules;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.Part;
import se.samverkstad.modules.archive.ContentStore;
import se.samverkstad.modules.archive.Feature;
import se.samverkstad.modules.archive.Feature.BundleEntry;
import se.samverkstad.modules.archive.JarContent;
import se.samverkstad.modules.archive.ModuleArchive;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.words.BundleTexts;

/** A feature with the inside of its bundles, as far as it can be read without the framework. */
public record ModuleContent(Feature feature, List<JarContent> jars) {
    public ModuleContent {
        jars = List.copyOf(jars);
    }

    public static ModuleContent of(ModuleArchive archive) {
        List<JarContent> jars = new ArrayList<>();
        for (BundleEntry bundle : archive.feature().bundles()) {
            byte[] jar = archive.jars().get(bundle.sha256());
            if (jar != null) {
                jars.add(JarContent.read(bundle.fileName(), jar));
            }
        }
        return new ModuleContent(archive.feature(), jars);
    }

    public static ModuleContent of(Feature feature, ContentStore store) throws IOException {
        List<JarContent> jars = new ArrayList<>();
        for (BundleEntry bundle : feature.bundles()) {
            jars.add(JarContent.read(bundle.fileName(), store.read(feature.module(), bundle)));
        }
        return new ModuleContent(feature, jars);
    }

    /** What people find in the interface: menu entries and parts, by their labels. */
    public List<Label> visible() {
        List<Label> labels = new ArrayList<>();
        for (JarContent jar : jars) {
            BundleTexts texts = BundleTexts.of(jar);
            for (ComponentXml component : ComponentXml.of(jar)) {
                if (component.services().contains(Page.class.getName())) {
                    component.property(ModuleRules.MENU_LABEL).map(texts::label).ifPresent(labels::add);
                }
                if (component.services().contains(Part.class.getName())) {
                    component.property(PartRules.TITLE).map(texts::label).ifPresent(labels::add);
                }
            }
        }
        return labels;
    }

    /** Its pages that are shown to whoever is signed in. */
    public List<Plan.View> views() {
        List<Plan.View> views = new ArrayList<>();
        for (JarContent jar : jars) {
            BundleTexts texts = BundleTexts.of(jar);
            for (ComponentXml component : ComponentXml.of(jar)) {
                String kind = component.property(ModuleRules.ROUTE_KIND).orElse(Kind.PAGE.name());
                if (component.services().contains(Page.class.getName()) && kind.equals(Kind.PAGE.name())) {
                    String path = component.property(ModuleRules.ROUTE_PATH).orElse("/");
                    views.add(new Plan.View(
                            "/" + feature.module() + (path.equals("/") ? "" : path),
                            component.property(ModuleRules.MENU_LABEL).map(texts::label)));
                }
            }
        }
        return views;
    }

    /** Symbolic name and version of each bundle. */
    public List<String> bundles() {
        return jars.stream()
                .map(jar -> jar.symbolicName() + " " + jar.version())
                .toList();
    }

    /** The bundle of that symbolic name. */
    public Optional<JarContent> jar(String symbolicName) {
        return jars.stream()
                .filter(jar -> jar.symbolicName().equals(symbolicName))
                .findFirst();
    }
}
