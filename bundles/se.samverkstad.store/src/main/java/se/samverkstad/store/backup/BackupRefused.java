package se.samverkstad.store.backup;

import java.util.Locale;

/** A backup, a restore or a move that is not done, or not whole; what was there before is untouched. */
public final class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String sv;

    /**
     * @param code stable, for programs
     * @param sv what is wrong and what can be done, in one sentence
     * @param en the same; the message of this exception
     */
    public BackupRefused(String code, String sv, String en) {
        super(en);
        this.code = code;
        this.sv = sv;
    }

    public BackupRefused(String code, String sv, String en, Throwable cause) {
        super(en, cause);
        this.code = code;
        this.sv = sv;
    }

    public String code() {
        return code;
    }

    public String sv() {
        return sv;
    }

    public String en() {
        return String.valueOf(getMessage());
    }

    /** In the language of the locale; Swedish for all but English. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en() : sv;
    }
}
