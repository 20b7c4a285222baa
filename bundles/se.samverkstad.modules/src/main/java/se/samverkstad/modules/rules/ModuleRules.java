package se.samverkstad.modules.rules;

import static se.samverkstad.modules.words.Sentences.refuse;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.felix.utils.manifest.Clause;
import org.apache.felix.utils.manifest.Parser;
import se.samverkstad.api.notice.NoticeKind;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.search.SearchSource;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute.Kind;
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
    public static final String HELP_PAGE = "samverkstad.help.page";
    public static final String SEARCH_ID = "samverkstad.search.id";
    public static final String SEARCH_LABEL = "samverkstad.search.label";
    public static final String SEARCH_PERMISSION = "samverkstad.search.permission";
    public static final String NOTICE_ID = "samverkstad.notice.id";
    public static final String NOTICE_NAME = "samverkstad.notice.name";
    public static final String NOTICE_PERMISSION = "samverkstad.notice.permission";

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
        Entries entries = new Entries(
                content.feature().permissions().stream().map(Permission::id).collect(Collectors.toSet()));
        for (JarContent jar : content.jars()) {
            headers(content, jar);
            imports(jar);
        }
        Help help = HelpRules.check(content.jars());
        Set<String> pages = CommandRules.pages(content.jars());
        for (JarContent jar : content.jars()) {
            for (ComponentXml component : ComponentXml.of(jar)) {
                component(jar, component, entries);
                HelpRules.check(jar, component, help);
                CommandRules.check(jar, component, entries, pages);
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

    private static void component(JarContent jar, ComponentXml component, Entries entries) {
        if (component.immediate()) {
            throw refuse(Code.RULE, "rule.immediate", jar.fileName(), component.name());
        }
        if (component.provides(Page.class)) {
            page(jar, component, entries);
        }
        if (component.provides(SearchSource.class)) {
            entries.id(
                    jar, component, "rule.source", component.property(SEARCH_ID).orElse(""));
            entries.permission(jar, component, SEARCH_PERMISSION);
            entries.words(jar, component, SEARCH_LABEL);
        }
        if (component.provides(NoticeKind.class)) {
            entries.id(
                    jar, component, "rule.notice", component.property(NOTICE_ID).orElse(""));
            entries.permission(jar, component, NOTICE_PERMISSION);
            entries.words(jar, component, NOTICE_NAME);
        }
        PartRules.check(jar, component, entries);
        GuideRules.check(jar, component, entries);
        FeedRules.check(jar, component, entries);
        JobRules.check(jar, component, entries);
        TodoRules.check(jar, component, entries);
    }

    private static void page(JarContent jar, ComponentXml component, Entries entries) {
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
            entries.permission(jar, component, ROUTE_PERMISSION);
        }
        component.property(MENU_LABEL).ifPresent(label -> BundleTexts.of(jar).label(label));
    }
}
