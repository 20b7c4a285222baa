package se.samverkstad.workbench.web;

/** A call of a module did not return in time, or too many of its calls have not. */
public final class Overdue extends Exception {
    private static final long serialVersionUID = 1L;

    Overdue(String module) {
        super(module + " did not answer in time", null, false, false);
    }
}
