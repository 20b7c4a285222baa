package se.samverkstad.benchmarks.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** All that was measured, by measure and by whom, and the table of it. */
public final class Results {
    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, Map<String, List<Double>>> measures = new LinkedHashMap<>();
    private final Set<String> withTail = new LinkedHashSet<>();

    public void add(String measure, String name, double value) {
        names.add(name);
        measures.computeIfAbsent(measure, each -> new LinkedHashMap<>())
                .computeIfAbsent(name, each -> new ArrayList<>())
                .add(value);
    }

    /** The same, for a measure whose p95 gets a line of its own. */
    public void addWithTail(String measure, String name, double value) {
        withTail.add(measure);
        add(measure, name, value);
    }

    /** Markdown: a line for each measure, a column for each of those measured, min / median / max in each cell. */
    public String table() {
        StringBuilder table = new StringBuilder("| min / median / max | n |");
        names.forEach(name -> table.append(' ').append(name).append(" |"));
        table.append("\n|---|---|")
                .append(String.join("", Collections.nCopies(names.size(), "---|")))
                .append('\n');
        measures.forEach((measure, values) -> {
            line(table, measure, values, sample -> cell(sample, Sample::min, Sample::median, Sample::max));
            if (withTail.contains(measure)) {
                line(table, measure + ", p95", values, sample -> cell(sample, each -> each.quantile(0.95)));
            }
        });
        return table.toString();
    }

    private void line(
            StringBuilder table, String measure, Map<String, List<Double>> values, Function<Sample, String> cell) {
        int n = values.values().iterator().next().size();
        table.append("| ").append(measure).append(" | ").append(n).append(" |");
        for (String name : names) {
            List<Double> sample = values.getOrDefault(name, List.of());
            table.append(' ')
                    .append(sample.isEmpty() ? "–" : cell.apply(Sample.of(sample)))
                    .append(" |");
        }
        table.append('\n');
    }

    @SafeVarargs
    private static String cell(Sample sample, ToDoubleFunction<Sample>... figures) {
        List<String> texts = new ArrayList<>();
        for (ToDoubleFunction<Sample> figure : figures) {
            double value = figure.applyAsDouble(sample);
            texts.add(String.format(Locale.ROOT, Math.abs(value) < 20 ? "%.2f" : "%.0f", value));
        }
        return String.join(" / ", texts);
    }
}
