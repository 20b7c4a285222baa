package se.samverkstad.benchmarks;

import java.io.IOException;
import se.samverkstad.benchmarks.contestant.Catalogue;
import se.samverkstad.benchmarks.measure.Results;

/** What it takes to plan, list, search and show with few modules in the catalogue and with many. */
record CatalogueSizes(Catalogue catalogue, Results results) {
    private static final int[] SIZES = {10, 500};

    @FunctionalInterface
    private interface Question {
        void ask() throws IOException;
    }

    void run(int times) throws IOException {
        catalogue.add();
        for (int size : SIZES) {
            String name = size + " modules";
            catalogue.offer(size);
            results.add("first list of a new folder, ms", name, millis(catalogue::list));
            for (int i = 0; i <= times; i++) {
                int module = i % size;
                boolean counts = i > 0; // the first warms up
                measure("plan: resolve and check, ms", name, counts, () -> catalogue.plan(module));
                measure("list, ms", name, counts, catalogue::list);
                measure("search, ms", name, counts, () -> catalogue.search("pahittad"));
                measure("one module's sheet, ms", name, counts, () -> catalogue.show("podcast"));
            }
        }
        catalogue.offer(0);
    }

    private void measure(String what, String name, boolean counts, Question question) throws IOException {
        double millis = millis(question);
        if (counts) {
            results.addWithTail(what, name, millis);
        }
    }

    private static double millis(Question question) throws IOException {
        long begin = System.nanoTime();
        question.ask();
        return (System.nanoTime() - begin) / 1e6;
    }
}
