package se.samverkstad.api.job;

import java.time.Duration;
import se.samverkstad.api.text.OneLine;
import se.samverkstad.api.web.Response;

/**
 * How far a {@link Job} has come. Whoever has the job's permission reads its sentences, so they say nothing of persons that
 * those may not know.
 *
 * @param ended whether there is nothing left to do
 * @param point all that the next piece needs, at most 4,000 characters; nothing secret
 * @param done of {@code of}; it does not go back
 * @param of how much there is in all, in whatever counts; 0 when nobody knows
 * @param swedish one sentence on what is being done, or what came of it: at most 200 characters
 * @param english the same
 * @param rest how long to wait before the next piece, at most an hour
 * @param address where the result is, within this installation; empty when there is nothing to open
 */
public record Progress(
        boolean ended,
        String point,
        long done,
        long of,
        String swedish,
        String english,
        Duration rest,
        String address) {
    private static final int LONGEST_POINT = 4_000;
    private static final int LONGEST_SENTENCE = 200;
    private static final int LONGEST_ADDRESS = 500;
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    public Progress {
        if (point.length() > LONGEST_POINT || point.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "a point has at most %d characters, and no U+0000".formatted(LONGEST_POINT));
        }
        if (done < 0 || of < 0 || of > 0 && done > of) {
            throw new IllegalArgumentException("%d of %d".formatted(done, of));
        }
        if (rest.isNegative() || rest.compareTo(LONGEST_REST) > 0) {
            throw new IllegalArgumentException("a job rests an hour at most, not " + rest);
        }
        if (address.length() > LONGEST_ADDRESS || !address.isEmpty() && !Response.isLocal(address)) {
            throw new IllegalArgumentException("'%s' is no address here".formatted(address));
        }
        swedish = sentence("Swedish", swedish);
        english = sentence("English", english);
    }

    /** It goes on from that point. */
    public static Progress at(String point, String swedish, String english) {
        return new Progress(false, point, 0, 0, swedish, english, Duration.ZERO, "");
    }

    /** It has come to its end; the sentences say what came of it. */
    public static Progress ended(String swedish, String english) {
        return new Progress(true, "", 0, 0, swedish, english, Duration.ZERO, "");
    }

    /** It was cancelled before its end; the sentences say what is left. Only for {@link Job#cancelled}. */
    public static Progress stopped(String swedish, String english) {
        return new Progress(false, "", 0, 0, swedish, english, Duration.ZERO, "");
    }

    /** The same with how much is done. */
    public Progress of(long all, long ready) {
        return new Progress(ended, point, ready, all, swedish, english, rest, address);
    }

    /** The same with the next piece after a while, for what is waited for. */
    public Progress after(Duration pause) {
        return new Progress(ended, point, done, of, swedish, english, pause, address);
    }

    /** The same with the page where the result is. */
    public Progress opening(String path) {
        return new Progress(ended, point, done, of, swedish, english, rest, path);
    }

    private static String sentence(String language, String text) {
        String line = OneLine.of(text, LONGEST_SENTENCE);
        if (line.isEmpty()) {
            throw new IllegalArgumentException("a job says nothing in " + language);
        }
        return line;
    }
}
