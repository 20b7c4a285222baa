package se.samverkstad.workbench.shell;

/**
 * An entry of the menu as one person sees it.
 *
 * @param current whether the page shown is this one or lies below it
 * @param administration whether it stands under "Systemförvaltning"
 * @param fresh whether it arrived lately and carries the tag "Ny"
 */
public record MenuLink(String path, String label, boolean current, boolean administration, boolean fresh) {
    /** An id that is the same each time the menu is drawn, so that focus stays when it is replaced. */
    public String id() {
        return path.equals("/") ? "start" : path.substring(1).replaceAll("[^A-Za-z0-9-]", "-");
    }
}
