package se.samverkstad.store.status;

/**
 * What the database answered.
 *
 * @param kind {@code sqlite} or {@code postgresql}
 * @param version of the database, empty when it does not answer
 * @param place the file, or {@code host:port/name}; never a password
 * @param problem one sentence, empty when it answers
 * @param freeBytes for new rows, -1 when that cannot be known from here
 */
public record DatabaseReport(String kind, String version, String place, String problem, long freeBytes) {
    public boolean answers() {
        return problem.isEmpty();
    }
}
