package se.samverkstad.workbench.roles;

import java.util.List;
import java.util.Locale;
import se.samverkstad.api.people.RoleKeys;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.Permission;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.shell.Screens;

/**
 * The permissions of core, beside those that features declare. Every page of core names one of them, or is for everyone or
 * for whoever has signed in. An administrator has all of them; that who reviews the record can do so without administering,
 * and who administers by a role cannot give roles, is why they are several.
 */
public final class CorePermissions {
    /** Gives roles, and decides what each may do: whoever has it can have everything. Proposed for no role. */
    public static final String ROLES = "roles.manage";

    /** Reads the record of who did what. */
    public static final String REVIEW = "audit.review";

    /** Takes the whole log of the server home, which tells more than the page of it. Proposed for no role. */
    public static final String LOG = "log.download";

    /** Invites service users and citizens as guests. Proposed for no role: whoever decides says who meets them. */
    public static final String GUESTS = "guests.invite";

    /**
     * Reads and exports what modules have kept, row by row: content, which whoever manages modules by a role does not see.
     * Proposed for no role.
     */
    public static final String DATA = "data.read";

    /** Chooses settings for a unit and for those that lie in it. */
    public static final String UNIT_SETTINGS = "settings.unit";

    private CorePermissions() {}

    public static List<Permission> all(Screens screens) {
        return List.of(
                permission(Manage.PERMISSION, List.of(RoleKeys.SYSTEM_MANAGER), screens),
                permission(ROLES, List.of(), screens),
                permission(REVIEW, List.of(RoleKeys.LOG_REVIEWER), screens),
                permission(GUESTS, List.of(), screens),
                permission(LOG, List.of(), screens),
                permission(DATA, List.of(), screens),
                permission(UNIT_SETTINGS, List.of(RoleKeys.UNIT_MANAGER, RoleKeys.SYSTEM_MANAGER), screens));
    }

    private static Permission permission(String id, List<String> roles, Screens screens) {
        String key = "permission." + id;
        return new Permission(
                id,
                new Label(
                        screens.text(Locale.forLanguageTag("sv")).of(key),
                        screens.text(Locale.ENGLISH).of(key)),
                roles);
    }
}
