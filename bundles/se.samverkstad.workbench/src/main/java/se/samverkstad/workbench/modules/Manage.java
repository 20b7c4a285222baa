package se.samverkstad.workbench.modules;

/** The permission to change what is installed. */
public final class Manage {
    public static final String PERMISSION = "modules.manage";

    private Manage() {}
}
