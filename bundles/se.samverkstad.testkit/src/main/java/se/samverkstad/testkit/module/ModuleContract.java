package se.samverkstad.testkit.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.notice.NoticeKind;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.text.Texts;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.Part;

/**
 * What the engine asks of a module before it installs it, asked while it is built. Extended by one test class in each
 * module; reads the classes after bnd, so it tells what the jar will say.
 */
public abstract class ModuleContract {
    private static final List<String> SIDE_DOORS = List.of(
            "Bundle-Activator",
            "DynamicImport-Package",
            "Fragment-Host",
            "Require-Bundle",
            "Export-Package",
            "Bundle-NativeCode");
    private static final List<String> OPEN_TO_MODULES = List.of(
            "se.samverkstad.api.",
            "org.slf4j.",
            "org.jdbi.v3.",
            "gg.jte.",
            "org.jspecify.annotations.",
            "java.",
            "javax.xml.",
            "org.w3c.dom.",
            "org.xml.sax.");
    private static final String ADDRESS = "/|(/(\\{[a-zA-Z]+}|[A-Za-z0-9._~-]+))+";

    private BuiltModule module = new BuiltModule(new java.util.jar.Manifest(), List.of());

    /** A class of the module. */
    protected abstract Class<?> anchor();

    /** The permissions that its feature declares. */
    protected abstract Set<String> permissions();

    @BeforeEach
    void readTheClasses() throws IOException {
        module = BuiltModule.of(anchor());
    }

    @Test
    void itNamesItself() {
        assertThat(module.header("Samverkstad-Module"))
                .hasValueSatisfying(id -> assertThat(id).matches("[a-z][a-z0-9-]{0,30}"));
    }

    @Test
    void itExportsNothingAndHasNoSideDoor() {
        assertThat(SIDE_DOORS.stream().filter(header -> module.header(header).isPresent()))
                .as("headers that the engine refuses")
                .isEmpty();
    }

    @Test
    void itImportsOnlyTheApiAndBlessedLibraries() {
        assertThat(module.imports().stream()
                        .filter(name -> OPEN_TO_MODULES.stream().noneMatch((name + ".")::startsWith)))
                .as("packages that modules may not import")
                .isEmpty();
    }

    @Test
    void noComponentStartsByItself() {
        assertThat(named(Component::immediate)).as("immediate components").isEmpty();
    }

    @Test
    void everyPageAndPartAsksForAPermissionThatItsFeatureDeclares() {
        assertThat(named(each -> each.provides(Page.class) || each.provides(Part.class)))
                .as("pages and parts")
                .isNotEmpty();
        assertThat(named(each -> each.provides(Page.class) && !asksRightly(each)))
                .as("pages whose permission is unknown, or public without being of the kind PUBLIC")
                .isEmpty();
        assertThat(named(each -> each.provides(Part.class) && !known(each.property("samverkstad.part.permission"))))
                .as("parts whose permission is unknown")
                .isEmpty();
    }

    @Test
    void everyPageHasAnAddressOfItsOwn() {
        assertThat(named(each -> each.provides(Page.class) && !address(each).matches(ADDRESS)))
                .as("pages without a valid address")
                .isEmpty();
        Set<String> shapes = new HashSet<>();
        assertThat(named(each -> each.provides(Page.class) && !shapes.add(shape(each))))
                .as("pages whose address another page has")
                .isEmpty();
    }

    @Test
    void everyLabelIsAmongItsTexts() {
        Set<String> keys =
                new Texts(anchor()).in(java.util.Locale.forLanguageTag("sv-SE")).keys();
        assertThat(named(each -> !known(keys, each, "samverkstad.menu.label")
                        || !known(keys, each, "samverkstad.part.title")
                        || !known(keys, each, "samverkstad.notice.name")))
                .as("components with a label that is no text")
                .isEmpty();
    }

    @Test
    void everyKindOfNoticesHasAnIdOfItsOwnAndAPermissionThatItsFeatureDeclares() {
        Set<String> ids = new HashSet<>();
        assertThat(named(each -> each.provides(NoticeKind.class)
                        && !(each.property("samverkstad.notice.id").matches("[a-z][a-z0-9-]{0,30}")
                                && ids.add(each.property("samverkstad.notice.id")))))
                .as("kinds of notices without a valid id of their own")
                .isEmpty();
        assertThat(named(each ->
                        each.provides(NoticeKind.class) && !known(each.property("samverkstad.notice.permission"))))
                .as("kinds of notices whose permission is unknown")
                .isEmpty();
    }

    private boolean asksRightly(Component page) {
        String permission = page.property("samverkstad.route.permission");
        boolean open = permission.equals(Permissions.PUBLIC);
        return open == page.property("samverkstad.route.kind").equals(Kind.PUBLIC.name())
                && (open || known(permission));
    }

    private boolean known(String permission) {
        return permission.equals(Permissions.SIGNED_IN) || permissions().contains(permission);
    }

    private static boolean known(Set<String> keys, Component component, String property) {
        return component.property(property).isEmpty() || keys.contains(component.property(property));
    }

    private static String address(Component page) {
        return page.property("samverkstad.route.path");
    }

    private static String shape(Component page) {
        boolean action = page.property("samverkstad.route.kind").equals(Kind.ACTION.name());
        return action + " " + address(page).replaceAll("\\{[^}]*}", "{}");
    }

    private List<String> named(Predicate<Component> which) {
        return module.components().stream().filter(which).map(Component::name).toList();
    }
}
