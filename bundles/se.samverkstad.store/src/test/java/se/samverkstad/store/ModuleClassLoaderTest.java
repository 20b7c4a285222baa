package se.samverkstad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.store.Store;
import se.samverkstad.store.rows.JdbcStore;

/** A module whose store is closed can be forgotten, with the classes that its queries used. */
final class ModuleClassLoaderTest {
    @TempDir
    Path home;

    @Test
    void aClosedStoreKeepsNoClassOfItsModule() throws Exception {
        try (TestStores stores = TestStores.sqlite(home)) {
            WeakReference<ClassLoader> module = useAndClose(stores);

            for (int i = 0; i < 50 && module.get() != null; i++) {
                System.gc();
                assertThat(IntStream.range(0, 1000).mapToObj(n -> new byte[1000]))
                        .hasSize(1000);
            }

            assertThat(module.get()).isNull();
        }
    }

    private static WeakReference<ClassLoader> useAndClose(TestStores stores) throws Exception {
        ModuleLoader module = new ModuleLoader();
        Class<?> record = module.loadClass(ModuleRow.class.getName());
        Store store = stores.of("sample", SampleTables.all());
        UUID id = store.newId();
        Object row = record.getDeclaredConstructors()[0].newInstance(id, "title");
        assertThat(row.getClass().getClassLoader() == module).isTrue();

        store.write(rows -> rows.createUpdate("insert into ${table}thing (id, title) values (:id, :title)")
                .bindMethods(row)
                .execute());
        Object read = store.read(rows -> {
            rows.registerRowMapper(ConstructorMapper.factory(record));
            return rows.createQuery("select id, title from ${table}thing")
                    .mapTo(record)
                    .one();
        });
        // Not by equals: the method handles behind a record's keep its class softly.
        assertThat(record.getMethod("title").invoke(read)).isEqualTo("title");
        ((JdbcStore) store).close();
        return new WeakReference<>(module);
    }

    /** Loads the row anew instead of asking its parent. */
    private static final class ModuleLoader extends ClassLoader {
        private ModuleLoader() {
            super(ModuleClassLoaderTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(ModuleRow.class.getName())) {
                return super.loadClass(name, resolve);
            }
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
