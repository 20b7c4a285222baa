package se.samverkstad.benchmarks;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param runs starts of each, cold and warm; four times as many changes, half as many loads
 * @param seconds how long a load lasts
 * @param startOnly whether only starts are measured, also those of Samverkstad without its class-data archive
 * @param signInOnly whether sign-ins are measured, and nothing else
 * @param peopleOnly whether pages are measured with many who are signed in, and nothing else
 * @param modulesOnly whether the figures of module management are measured, of Samverkstad alone
 * @param save whether the table is kept in the folder of results
 */
record Options(
        int runs,
        int seconds,
        boolean startOnly,
        boolean signInOnly,
        boolean peopleOnly,
        boolean modulesOnly,
        boolean save,
        Path product) {
    static final String USAGE = """
            runtime/benchmarks/run [--runs N] [--seconds N] [--start-only | --sign-in | --people | --modules] [--product DIR] [--save]
              --runs N       starts of each server, cold and warm (5); 4 N changes and N / 2 loads
              --seconds N    how long each load lasts (20)
              --start-only   measure starts alone, with the class-data archive and without
              --sign-in      measure sign-ins alone: one after the other beside 50 at once
              --people       the pages of every day at 100/s with 300 signed in, each with a page open
              --modules      plans with 10 and 500 modules to choose from, live changes, and a page without and with updates
              --product DIR  measure this product and build nothing
              --save         also write runtime/benchmarks/results/<date>.md
            """;

    static Options parse(List<String> arguments, Path product) {
        int runs = 5;
        int seconds = 20;
        boolean startOnly = false;
        boolean signInOnly = false;
        boolean peopleOnly = false;
        boolean modulesOnly = false;
        boolean save = false;
        Path chosen = product;
        for (Iterator<String> each = arguments.iterator(); each.hasNext(); ) {
            String option = each.next();
            switch (option) {
                case "--runs" -> runs = number(option, each);
                case "--seconds" -> seconds = number(option, each);
                case "--product" -> chosen = Path.of(value(option, each));
                case "--start-only" -> startOnly = true;
                case "--sign-in" -> signInOnly = true;
                case "--people" -> peopleOnly = true;
                case "--modules" -> modulesOnly = true;
                case "--save" -> save = true;
                default -> throw new IllegalArgumentException("there is no option " + option);
            }
        }
        return new Options(
                runs,
                seconds,
                startOnly,
                signInOnly,
                peopleOnly,
                modulesOnly,
                save,
                chosen.toAbsolutePath().normalize());
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
