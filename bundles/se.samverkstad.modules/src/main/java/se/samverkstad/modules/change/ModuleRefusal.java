package se.samverkstad.modules.change;

import se.samverkstad.modules.table.Label;

/** A change that is not made, and the one reason for it in both languages. Nothing was touched. */
public final class ModuleRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of reason; stable, for machines. */
    public enum Code {
        /** No such module, version or plan. */
        UNKNOWN,
        /** What was asked for is not understood. */
        UNREADABLE,
        /** It is so already, or the verb does not fit its state. */
        NOT_APPLICABLE,
        /** The plan was made on another state. */
        STALE,
        /** Another change runs. */
        BUSY,
        /** Someone ended it before the switch. */
        CANCELLED,
        /** The archive is cut short, changed, or holds what it must not. */
        DAMAGED,
        /** It breaks a rule for modules, such as having a Bundle-Activator. */
        RULE,
        /** Something it needs is not here. */
        UNRESOLVED,
        /** It did not become complete, or did not answer that it works. */
        FAILED,
        /** No space, no right to write, or the database does not answer. */
        STORAGE
    }

    private final Code code;
    private final transient Label sentence;

    public ModuleRefusal(Code code, Label sentence) {
        this(code, sentence, null);
    }

    public ModuleRefusal(Code code, Label sentence, @org.jspecify.annotations.Nullable Throwable cause) {
        super(sentence.en(), cause);
        this.code = code;
        this.sentence = sentence;
    }

    public Code code() {
        return code;
    }

    public Label sentence() {
        return sentence;
    }
}
