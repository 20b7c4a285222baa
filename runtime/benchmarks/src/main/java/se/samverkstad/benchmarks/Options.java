package se.samverkstad.benchmarks;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param runs starts of each, cold and warm; four times as many changes, half as many loads
 * @param seconds how long a load lasts
 * @param save whether the table is kept in the folder of results
 */
record Options(int runs, int seconds, boolean save, Path product) {
    static final String USAGE = """
            runtime/benchmarks/run [--runs N] [--seconds N] [--product DIR] [--save]
              --runs N       starts of each server, cold and warm (5); 4 N changes and N / 2 loads
              --seconds N    how long each load lasts (20)
              --product DIR  measure this product and build nothing
              --save         also write runtime/benchmarks/results/<date>.md
            """;

    static Options parse(List<String> arguments, Path product) {
        int runs = 5;
        int seconds = 20;
        boolean save = false;
        Path chosen = product;
        for (Iterator<String> each = arguments.iterator(); each.hasNext(); ) {
            String option = each.next();
            switch (option) {
                case "--runs" -> runs = number(option, each);
                case "--seconds" -> seconds = number(option, each);
                case "--product" -> chosen = Path.of(value(option, each));
                case "--save" -> save = true;
                default -> throw new IllegalArgumentException("there is no option " + option);
            }
        }
        return new Options(runs, seconds, save, chosen.toAbsolutePath().normalize());
    }

    int changes() {
        return 4 * runs;
    }

    int loads() {
        return (runs + 1) / 2;
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("%s needs a value".formatted(option));
        }
        return rest.next();
    }

    private static int number(String option, Iterator<String> rest) {
        String value = value(option, rest);
        if (!value.matches("[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException("%s needs a number from 1 to 9999, not %s".formatted(option, value));
        }
        return Integer.parseInt(value);
    }
}
