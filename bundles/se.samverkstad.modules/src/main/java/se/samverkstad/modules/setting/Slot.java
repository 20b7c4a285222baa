package se.samverkstad.modules.setting;

/** A setting of some module, of one type: what was chosen for it is given to no other. */
public record Slot(String module, Key key, String shape) {
    public static Slot of(String module, Definition definition) {
        return new Slot(module, definition.key(), definition.shape());
    }
}
