package se.samverkstad.store.personal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one module keeps, and what of it tells of people.
 *
 * @param module whose tables they are
 */
public record Declaration(String module, List<DataSet> sets) {
    public Declaration {
        sets = List.copyOf(sets);
    }

    /** What becomes of a data set when nobody needs it any more. */
    public enum Disposition {
        /** Kept for ever; nothing here removes it. */
        BEVARA,
        /** Goes by a decision. */
        GALLRA,
        /** Goes by a decision, after it was handed over. */
        EXPORTERA
    }

    /**
     * Data that belong together.
     *
     * @param record whether they are public records (allmänna handlingar): erasing a person leaves them
     */
    public record DataSet(
            String id,
            String swedish,
            String english,
            boolean record,
            Disposition disposition,
            List<DataTable> tables) {
        public DataSet {
            tables = List.copyOf(tables);
        }

        /** Its name in a language, {@code sv} or {@code en}. */
        public String name(String language) {
            return language.equals("en") ? english : swedish;
        }
    }

    /**
     * One table, named without the module's prefix.
     *
     * @param mentions columns of free text in which people may be named; erasing takes the name and the address out
     * @param mentionsStay why they stay as they are when a person is erased; nothing when they do not
     * @param media columns with the SHA-256 of a file that belongs to the row
     * @param other columns that tell of nobody, each with the reason
     * @param words what people call it and its columns
     */
    public record DataTable(
            String name,
            List<Lead> leads,
            List<String> mentions,
            Reason mentionsStay,
            List<String> media,
            Map<String, String> other,
            Words words) {
        public DataTable {
            leads = List.copyOf(leads);
            mentions = List.copyOf(mentions);
            media = List.copyOf(media);
            other = Map.copyOf(other);
        }

        /** Columns that protect an account: never shown, never exported. */
        public Set<String> withheld() {
            return leads.stream().flatMap(lead -> lead.withheld().stream()).collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * What people call a table and its columns, for those who read what a module has left.
     *
     * @param table empty when it was not said
     * @param columns by their names, those of which it was said
     */
    public record Words(Optional<Called> table, Map<String, Called> columns) {
        public static final Words NONE = new Words(Optional.empty(), Map.of());

        public Words {
            columns = Map.copyOf(columns);
        }

        /** The name of a column in a language; one that was not named is made readable. */
        public String column(String name, String language) {
            Called called = columns.get(name);
            return called == null ? readable(name) : called.in(language);
        }

        /** A name of a program as people may read it: {@code changed_at} is <i>Changed at</i>. */
        public static String readable(String name) {
            String spaced = name.replace('_', ' ').strip();
            return spaced.isEmpty() ? name : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
        }
    }

    /** A name in both languages. */
    public record Called(String swedish, String english) {
        /** In a language, {@code sv} or {@code en}. */
        public String in(String language) {
            return language.equals("en") ? english : swedish;
        }
    }

    /** Why something stays, for those whose data it is. */
    public record Reason(String swedish, String english) {
        public static final Reason NONE = new Reason("", "");

        public static final Reason RECORD = new Reason(
                "Allmän handling: raderas inte, kan bara gallras efter beslut.",
                "Public record: not erased, can only be purged by a decision.");

        public boolean none() {
            return swedish.isEmpty();
        }

        /** In a language, {@code sv} or {@code en}. */
        public String in(String language) {
            return language.equals("en") ? english : swedish;
        }
    }

    /** What a column that leads to a person holds. */
    public enum Holds {
        ID,
        NAME,
        EMAIL,
        USER
    }

    /** What erasing a person does where a lead finds them. */
    public enum Erasure {
        /** The whole row goes. */
        ROW,
        /** The named columns are emptied. */
        CLEAR,
        /** It stays: as a public record, or for the reason that is given. */
        KEEP
    }

    /**
     * A column by which rows are known to be of a person, and what in the row tells of them.
     *
     * @param fields handed out with the row, in that order; the column itself is the first
     * @param withheld what tells of the person and is not handed out, because it protects their account
     * @param cleared what {@link Erasure#CLEAR} empties
     * @param why it stays; nothing when it does not
     */
    public record Lead(
            String column,
            Holds holds,
            List<String> fields,
            List<String> withheld,
            Erasure erasure,
            List<String> cleared,
            Reason why) {
        public Lead {
            fields = List.copyOf(fields);
            withheld = List.copyOf(withheld);
            cleared = List.copyOf(cleared);
        }
    }
}
