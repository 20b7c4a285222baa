package se.samverkstad.workbench.web;

/** Whether people may be answered: not while a restored backup holds what was erased. Asked at each request. */
@FunctionalInterface
public interface Settled {
    boolean settled();
}
