package se.samverkstad.api.people;

import java.util.List;

/**
 * The roles of every installation, by the keys that never change. What a role is called, and what it may do, the municipality
 * decides; the feature of a module may propose roles for each of its permissions, by these keys.
 */
public final class RoleKeys {
    /** Reads what is published for everyone who has signed in. */
    public static final String READER = "reader";

    public static final String EMPLOYEE = "employee";

    /** Leads a unit; held for that unit. */
    public static final String UNIT_MANAGER = "unit-manager";

    public static final String DEVELOPMENT_LEAD = "development-lead";
    public static final String RESEARCHER = "researcher";

    /** Publishes podcasts and knowledge. */
    public static final String EDITOR = "editor";

    /** Keeps the notes of meetings. */
    public static final String SECRETARY = "secretary";

    public static final String STEERING_MEMBER = "steering-member";
    public static final String REFERENCE_MEMBER = "reference-member";

    /** An invited citizen: spaces of co-design only. */
    public static final String CITIZEN_REPRESENTATIVE = "citizen-representative";

    /** Reads the record, and nothing else by it. */
    public static final String LOG_REVIEWER = "log-reviewer";

    /** Settings; no content. */
    public static final String SYSTEM_MANAGER = "system-manager";

    /** All of them, in the order in which they are shown. */
    public static final List<String> ALL = List.of(
            READER,
            EMPLOYEE,
            UNIT_MANAGER,
            DEVELOPMENT_LEAD,
            RESEARCHER,
            EDITOR,
            SECRETARY,
            STEERING_MEMBER,
            REFERENCE_MEMBER,
            CITIZEN_REPRESENTATIVE,
            LOG_REVIEWER,
            SYSTEM_MANAGER);

    private RoleKeys() {}
}
