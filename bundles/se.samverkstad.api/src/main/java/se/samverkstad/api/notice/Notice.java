package se.samverkstad.api.notice;

import se.samverkstad.api.text.OneLine;
import se.samverkstad.api.web.Response;

/**
 * One thing to tell.
 *
 * @param kind the id of one of the module's own {@link NoticeKind}s
 * @param swedish one sentence, at most 200 characters, that says what has happened; of persons no more than the receiver
 *     needs. A personal number in it is masked
 * @param english the same
 * @param address where it is read, within this installation, such as {@code /podcast/avsnitt/…}. Whoever may not see that
 *     page is not shown the notice
 * @param key of what it tells, such as the id of an episode: it takes the place of an earlier one of the same kind and key,
 *     and one that says the same as before changes nothing, so that it may be sent again after a stop. Empty for one that
 *     stands by itself
 */
public record Notice(String kind, Audience to, String swedish, String english, String address, String key) {
    private static final int LONGEST_SENTENCE = 200;
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_KEY = 100;

    public Notice {
        if (!kind.matches("[a-z][a-z0-9-]{0,30}")) {
            throw new IllegalArgumentException("'%s' is no id of a kind of notices".formatted(kind));
        }
        swedish = sentence(kind, "Swedish", swedish);
        english = sentence(kind, "English", english);
        if (address.length() > LONGEST_ADDRESS || !Response.isLocal(address)) {
            throw new IllegalArgumentException("notice %s: '%s' is no address here".formatted(kind, address));
        }
        if (key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("notice %s: its key is longer than %d".formatted(kind, LONGEST_KEY));
        }
    }

    /** One that stands by itself. */
    public Notice(String kind, Audience to, String swedish, String english, String address) {
        this(kind, to, swedish, english, address, "");
    }

    private static String sentence(String kind, String language, String text) {
        String line = OneLine.of(text, LONGEST_SENTENCE);
        if (line.isEmpty()) {
            throw new IllegalArgumentException("notice %s says nothing in %s".formatted(kind, language));
        }
        return line;
    }
}
