package se.samverkstad.benchmarks.measure;

import java.util.Collection;
import java.util.List;

/** Values of one measure, in order, and what they sum up to. */
public record Sample(List<Double> values) {
    public Sample {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a sample needs a value");
        }
        values = values.stream().sorted().toList();
    }

    public static Sample of(Collection<Double> values) {
        return new Sample(List.copyOf(values));
    }

    public double min() {
        return values.get(0);
    }

    public double max() {
        return values.get(values.size() - 1);
    }

    /** The middle value; between two, their mean. */
    public double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    /** The smallest value that at least that share of all do not exceed. */
    public double quantile(double share) {
        if (share <= 0 || share > 1) {
            throw new IllegalArgumentException("a share is above 0 and at most 1, not " + share);
        }
        return values.get((int) Math.ceil(share * values.size()) - 1);
    }
}
