package se.samverkstad.search.upkeep;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import se.samverkstad.api.search.Findable;
import se.samverkstad.api.search.SearchSource;

/** Objects in memory, by id. */
final class Things implements SearchSource {
    final ConcurrentSkipListMap<String, String> titles = new ConcurrentSkipListMap<>();
    final AtomicInteger readWhole = new AtomicInteger();
    private final String module;
    volatile boolean broken;

    Things(String module, String... titles) {
        this.module = module;
        for (String title : titles) {
            this.titles.put("id-" + this.titles.size(), title);
        }
    }

    @Override
    public String state() throws IOException {
        if (broken) {
            throw new IOException("this source is broken, and not the index");
        }
        return Integer.toHexString(new TreeMap<>(titles).hashCode());
    }

    @Override
    public List<Findable> after(String id, int most) {
        if (id.isEmpty()) {
            readWhole.incrementAndGet();
        }
        return titles.tailMap(id, false).keySet().stream()
                .limit(most)
                .map(each -> find(each).orElseThrow())
                .toList();
    }

    @Override
    public Optional<Findable> find(String id) {
        return Optional.ofNullable(titles.get(id)).map(title -> Findable.of(id, "/" + module + "/" + id, title));
    }
}
