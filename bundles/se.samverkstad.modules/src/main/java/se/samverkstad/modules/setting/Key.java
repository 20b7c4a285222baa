package se.samverkstad.modules.setting;

/** Names a setting within its module: the PID of the component that takes it, and the attribute. */
public record Key(String pid, String attribute) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
        int pids = pid.compareTo(other.pid);
        return pids != 0 ? pids : attribute.compareTo(other.attribute);
    }
}
