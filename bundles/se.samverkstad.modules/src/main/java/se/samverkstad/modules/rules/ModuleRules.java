package se.samverkstad.modules.rules;

import static se.samverkstad.modules.words.Sentences.refuse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.felix.utils.manifest.Clause;
import org.apache.felix.utils.manifest.Parser;
import se.samverkstad.api.guide.Guide;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.search.SearchSource;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.Part;
import se.samverkstad.modules.archive.JarContent;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.table.Help;
import se.samverkstad.modules.table.Permission;
import se.samverkstad.modules.words.BundleTexts;

/**
 * No side doors: everything a module does, it does through contributions. Checked on bytes, at plan time, so that a
 * refusal costs nothing. The same checks serve a developer before publishing.
 */
public final class ModuleRules {
    public static final String ROUTE_PATH = "samverkstad.route.path";
    public static final String ROUTE_KIND = "samverkstad.route.kind";
    public static final String ROUTE_PERMISSION = "samverkstad.route.permission";
    public static final String MENU_LABEL = "samverkstad.menu.label";
    public static final String PART_ID = "samverkstad.part.id";
    public static final String HELP_PAGE = "samverkstad.help.page";
    public static final String PART_TITLE = "samverkstad.part.title";
    public static final String PART_PERMISSION = "samverkstad.part.permission";
    public static final String SEARCH_ID = "samverkstad.search.id";
    public static final String SEARCH_LABEL = "samverkstad.search.label";
    public static final String SEARCH_PERMISSION = "samverkstad.search.permission";

    private static final List<String> FORBIDDEN_HEADERS = List.of(
            "Bundle-Activator",
            "DynamicImport-Package",
            "Fragment-Host",
            "Require-Bundle",
            "Export-Package",
            "Bundle-NativeCode");

    /** What a module may import: the API, the blessed libraries and what Java itself brings. All else is a side door. */
    private static final List<String> BLESSED_IMPORTS = List.of(
            "se.samverkstad.api",
            "org.slf4j",
            "org.jdbi",
            "gg.jte",
            "org.jspecify.annotations",
            "javax",
            "org.w3c.dom",
            "org.xml.sax");

    private static final List<String> FORBIDDEN_IMPORTS = List.of("javax.servlet", "javax.sql", "javax.management");

    private ModuleRules() {}

    /** @throws ModuleRefusal {@code RULE} with the first breach, naming bundle and place */
    public static void check(ModuleContent content) {
        Set<String> declared =
                content.feature().permissions().stream().map(Permission::id).collect(Collectors.toSet());
        Set<String> parts = new HashSet<>();
        Set<String> sources = new HashSet<>();
        Set<String> guides = new HashSet<>();
        for (JarContent jar : content.jars()) {
            headers(content, jar);
            imports(jar);
        }
        Help help = HelpRules.check(content.jars());
        for (JarContent jar : content.jars()) {
            for (ComponentXml component : ComponentXml.of(jar)) {
                component(jar, component, declared, parts);
                source(jar, component, declared, sources);
                HelpRules.check(jar, component, help);
                guide(jar, component, declared, guides);
            }
        }
    }

    private static void headers(ModuleContent content, JarContent jar) {
        if (jar.symbolicName().isEmpty()) {
            throw refuse(Code.RULE, "rule.no-bundle", jar.fileName());
        }
        for (String header : FORBIDDEN_HEADERS) {
            if (jar.header(header).isPresent()) {
                throw refuse(Code.RULE, "rule.header", jar.fileName(), header);
            }
        }
        String module = content.feature().module();
        String declared = jar.header("Samverkstad-Module").orElse(module);
        if (!declared.equals(module)) {
            throw refuse(Code.RULE, "rule.other-module", jar.fileName(), declared, module);
        }
        if (content.jar(jar.symbolicName()).orElse(jar) != jar) {
            throw refuse(Code.RULE, "rule.same-name", jar.fileName(), jar.symbolicName());
        }
    }

    private static void imports(JarContent jar) {
        for (Clause clause : Parser.parseHeader(jar.header("Import-Package").orElse(""))) {
            String name = clause.getName();
            if (BLESSED_IMPORTS.stream().noneMatch(prefix -> within(name, prefix))
                    || FORBIDDEN_IMPORTS.stream().anyMatch(prefix -> within(name, prefix))) {
                throw refuse(Code.RULE, "rule.import", jar.fileName(), name);
            }
        }
    }

    private static boolean within(String name, String prefix) {
        return name.equals(prefix) || name.startsWith(prefix + ".");
    }

    private static void component(JarContent jar, ComponentXml component, Set<String> declared, Set<String> parts) {
        if (component.immediate()) {
            throw refuse(Code.RULE, "rule.immediate", jar.fileName(), component.name());
        }
        if (component.services().contains(Page.class.getName())) {
            page(jar, component, declared);
        }
        if (component.services().contains(Part.class.getName())) {
            part(jar, component, declared, parts);
        }
    }

    private static void page(JarContent jar, ComponentXml component, Set<String> declared) {
        String path = component.property(ROUTE_PATH).orElse("");
        if (!path.matches("/|(/(\\{[a-zA-Z]+}|[A-Za-z0-9._~-]+))+")) {
            throw refuse(Code.RULE, "rule.route", jar.fileName(), component.name(), path);
        }
        Kind kind = Kind.valueOf(component.property(ROUTE_KIND).orElse(Kind.PAGE.name()));
        String permission = component.property(ROUTE_PERMISSION).orElse("");
        boolean open = permission.equals(Permissions.PUBLIC);
        if (open != (kind == Kind.PUBLIC)) {
            throw refuse(Code.RULE, "rule.public", jar.fileName(), component.name());
        }
        if (!open) {
            permission(jar, component, permission, declared);
        }
        component.property(MENU_LABEL).ifPresent(label -> BundleTexts.of(jar).label(label));
    }

    /** The id of a part; of one built before there were ids, what the key of its title says. */
    public static String partId(String declared, String titleKey) {
        if (!declared.isEmpty()) {
            return declared;
        }
        String made = titleKey.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return made.substring(0, Math.min(31, made.length()));
    }

    private static void part(JarContent jar, ComponentXml component, Set<String> declared, Set<String> parts) {
        String title = component.property(PART_TITLE).orElse("");
        String id = partId(component.property(PART_ID).orElse(""), title);
        if (!id.matches("[a-z][a-z0-9-]{0,30}") || !parts.add(id)) {
            throw refuse(Code.RULE, "rule.part", jar.fileName(), component.name(), id);
        }
        permission(jar, component, component.property(PART_PERMISSION).orElse(""), declared);
        BundleTexts.of(jar).label(component.property(PART_TITLE).orElse(""));
    }

    private static void source(JarContent jar, ComponentXml component, Set<String> declared, Set<String> sources) {
        if (component.services().contains(SearchSource.class.getName())) {
            String id = component.property(SEARCH_ID).orElse("");
            if (!id.matches("[a-z][a-z0-9-]{0,30}") || !sources.add(id)) {
                throw refuse(Code.RULE, "rule.source", jar.fileName(), component.name(), id);
            }
            permission(jar, component, component.property(SEARCH_PERMISSION).orElse(""), declared);
            BundleTexts.of(jar).label(component.property(SEARCH_LABEL).orElse(""));
        }
    }

    private static void guide(JarContent jar, ComponentXml component, Set<String> declared, Set<String> guides) {
        GuideRules.check(jar, component, guides);
        if (component.services().contains(Guide.class.getName())) {
            permission(jar, component, component.property(GuideRules.PERMISSION).orElse(""), declared);
        }
    }

    private static void permission(JarContent jar, ComponentXml component, String permission, Set<String> declared) {
        List<String> known = new ArrayList<>(declared);
        known.add(Permissions.SIGNED_IN);
        if (!known.contains(permission)) {
            throw refuse(Code.RULE, "rule.permission", jar.fileName(), component.name(), permission);
        }
    }
}
