package se.samverkstad.people;

/** A person to be, with the password they chose. */
public record NewPerson(String user, String name, String password, boolean administrator, String language) {
    public NewPerson {
        user = user.strip();
        name = name.strip();
    }

    /** Without the password, so that no log holds it. */
    @Override
    public String toString() {
        return "NewPerson[" + user + "]";
    }
}
