package se.samverkstad.workbench.todo;

import java.util.List;

/**
 * What waits for a person, the most pressing first.
 *
 * @param silent what those modules are called that did not answer: whether anything waits there is not known
 * @param onward where to go when nothing waits
 */
public record Gathered(List<TodoLine> lines, List<String> silent, Onward onward) {
    public Gathered {
        lines = List.copyOf(lines);
        silent = List.copyOf(silent);
    }

    /** Whether it is known that nothing waits. */
    public boolean nothing() {
        return lines.isEmpty() && silent.isEmpty();
    }

    /** Those that stand on Start. */
    public List<TodoLine> first(int most) {
        return lines.stream().limit(most).toList();
    }
}
