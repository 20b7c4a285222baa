package se.samverkstad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apache.felix.framework.FrameworkFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import se.samverkstad.api.store.MediaStore;
import se.samverkstad.api.store.Store;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.store.migration.Migrations;
import se.samverkstad.store.migration.Migrator;
import se.samverkstad.store.status.DatabaseStatus;

/** The built bundle in Felix, with the drivers as bundles: what only wiring can break. */
final class StoreInFrameworkIT {
    private static final String SHARED = Stream.of(
                    "org.slf4j;version=2.0.20",
                    "org.jspecify.annotations;version=1.0.0",
                    "org.jdbi.v3.core;version=3.55.0",
                    "org.jdbi.v3.core.argument;version=3.55.0",
                    "org.jdbi.v3.core.config;version=3.55.0",
                    "org.jdbi.v3.core.mapper;version=3.55.0",
                    "org.jdbi.v3.core.result;version=3.55.0",
                    "org.jdbi.v3.core.statement;version=3.55.0",
                    "org.jdbi.v3.core.transaction;version=3.55.0",
                    "se.samverkstad.api.audit;version=1.0.0",
                    "se.samverkstad.api.store;version=1.0.0",
                    "se.samverkstad.store.migration;version=1.1.0",
                    "se.samverkstad.store.status;version=1.1.0")
            .reduce("", (all, one) -> all.isEmpty() ? one : all + "," + one);
    private static final String TABLE = "create table ${table}note (id ${id} primary key, body ${text}${table_end};\n";

    @TempDir
    Path folder;

    private Framework framework;

    @BeforeEach
    void start() throws Exception {
        System.setProperty(
                "org.sqlite.tmpdir", Path.of("target").toAbsolutePath().toString());
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        folder.resolve("cache").toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        SHARED,
                        "samverkstad.home",
                        folder.resolve("home").toString()));
        framework.start();
        List<Bundle> bundles = new ArrayList<>();
        for (String jar : List.of(
                "org.osgi.service.component-",
                "org.osgi.util.function",
                "org.osgi.util.promise",
                "felix.scr",
                "gson-",
                "sqlite-jdbc",
                "postgresql-42")) {
            bundles.add(install(onClassPath(jar)));
        }
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            bundles.add(install(built.filter(f ->
                            f.getFileName().toString().matches("se\\.samverkstad\\.store-[0-9.]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow()));
        }
        for (Bundle bundle : bundles) {
            bundle.start();
        }
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(20_000);
    }

    @Test
    void eachBundleGetsTheRowsOfItsModule() throws Exception {
        Bundle podcast = module("some.podcast", "podcast");
        Bundle seminar = module("some.seminar", "seminar");
        for (String module : List.of("podcast", "seminar")) {
            service(framework, Migrator.class).apply(module, Migrations.of(jar("some." + module, module)), () -> {});
        }

        insert(service(podcast, Store.class));

        assertThat(count(service(podcast, Store.class))).isEqualTo(1);
        assertThat(count(service(seminar, Store.class))).isZero();
        assertThat(service(podcast, Store.class)).isNotSameAs(service(seminar, Store.class));
    }

    @Test
    void migrationsOfAModuleAreLeftToTheEngineAndThoseOfCoreAreApplied() throws Exception {
        Store module = service(module("some.podcast", "podcast"), Store.class);
        Store core = service(module("se.samverkstad.people", "people"), Store.class);

        assertThatThrownBy(() -> count(module)).isInstanceOf(StoreException.class);
        assertThat(count(core)).isZero();
    }

    @Test
    void aBundleThatStoppedCannotUseItsStore() throws Exception {
        Bundle people = module("se.samverkstad.people", "people");
        Store store = service(people, Store.class);
        insert(store);

        people.stop();

        assertThatThrownBy(() -> count(store))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void aBundleWithoutTheHeaderOrWithOneOfCoreGetsNoStore() throws Exception {
        assertThat(serviceOrNull(module("some.module", null), Store.class)).isNull();
        assertThat(serviceOrNull(module("some.intruder", "people"), Store.class))
                .isNull();
    }

    @Test
    void mediaAndStatusAreOffered() throws Exception {
        MediaStore media = service(framework, MediaStore.class);

        assertThat(media.find(media.put(jar("some.module", "module")))).isPresent();
        assertThat(service(framework, DatabaseStatus.class).ask().problem()).isEmpty();
    }

    @Test
    void stoppingClosesTheDatabase() throws Exception {
        insert(service(module("se.samverkstad.people", "people"), Store.class));
        Path mark = folder.resolve("home").resolve("database").resolve("open");
        assertThat(mark).exists();

        stop();

        assertThat(mark).doesNotExist();
    }

    private static void insert(Store store) {
        store.write(rows -> rows.createUpdate("insert into ${table}note (id, body) values (:id, 'x')")
                .bind("id", store.newId())
                .execute());
    }

    private static long count(Store store) {
        return store.read(rows -> rows.createQuery("select count(*) from ${table}note")
                .mapTo(Long.class)
                .one());
    }

    private static <T> T service(Bundle user, Class<T> type) {
        T service = serviceOrNull(user, type);
        assertThat(service).as(type.getName()).isNotNull();
        return java.util.Objects.requireNonNull(service);
    }

    private static <T> @Nullable T serviceOrNull(Bundle user, Class<T> type) {
        BundleContext context = user.getBundleContext();
        ServiceReference<T> reference = context.getServiceReference(type);
        assertThat(reference).as(type.getName()).isNotNull();
        return context.getService(reference);
    }

    private Bundle module(String symbolicName, @Nullable String module) throws Exception {
        Bundle bundle = install(jar(symbolicName, module));
        bundle.start();
        return bundle;
    }

    private Bundle install(Path jar) throws Exception {
        return framework.getBundleContext().installBundle(jar.toUri().toString());
    }

    private Path jar(String symbolicName, @Nullable String module) throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", symbolicName);
        manifest.getMainAttributes().putValue("Import-Package", "se.samverkstad.api.store");
        if (module != null) {
            manifest.getMainAttributes().putValue("Samverkstad-Module", module);
        }
        Path jar = folder.resolve(symbolicName + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new ZipEntry("OSGI-INF/migrations/001-note.sql"));
            out.write(TABLE.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return jar;
    }

    private static Path onClassPath(String name) {
        return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(entry -> entry.substring(entry.lastIndexOf('/') + 1).contains(name))
                .map(Path::of)
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not on the class path"));
    }
}
