package se.samverkstad.people.roles;

/** Something that cannot be done with roles, because of what someone asked for. */
public final class RoleRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why. */
    public enum Reason {
        /** The role, the person, the unit or what was to be ended is not there. */
        GONE,
        /** It ends before it begins. */
        PERIOD,
        /** It would be over already. */
        PAST,
        /** The person has that role there at that time already. */
        TWICE,
        /** The account has ended. */
        NO_ACCOUNT,
        /** Guests have the role they are invited to, and stand in for nobody. */
        GUEST,
        /** Nobody stands in for themselves. */
        SELF,
        /** Too long, or a personal number. */
        NAME,
        /** Another role is called that. */
        NAME_TAKEN
    }

    public RoleRefusal(Reason reason) {
        super("refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
