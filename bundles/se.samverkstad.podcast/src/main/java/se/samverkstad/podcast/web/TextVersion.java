package se.samverkstad.podcast.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverkstad.podcast.domain.Paragraphs;

/**
 * The text version as it is shown: paragraphs of pieces, with what was searched for marked.
 *
 * @param query empty when nothing is searched for
 */
public record TextVersion(List<List<Segment>> paragraphs, String query, int hits) {
    private static final int QUERY_LIMIT = 100;

    static TextVersion of(String transcript, String query) {
        String wanted = query.length() > QUERY_LIMIT ? query.substring(0, QUERY_LIMIT) : query;
        List<List<Segment>> paragraphs = Paragraphs.of(transcript).stream()
                .map(paragraph -> segments(paragraph, wanted))
                .toList();
        long hits =
                paragraphs.stream().flatMap(List::stream).filter(Segment::hit).count();
        return new TextVersion(paragraphs, wanted, Math.toIntExact(hits));
    }

    private static List<Segment> segments(String paragraph, String query) {
        if (query.isEmpty()) {
            return List.of(new Segment(paragraph, false));
        }
        Matcher matcher = Pattern.compile(query, Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(paragraph);
        List<Segment> segments = new ArrayList<>();
        int end = 0;
        while (matcher.find()) {
            segments.add(new Segment(paragraph.substring(end, matcher.start()), false));
            segments.add(new Segment(matcher.group(), true));
            end = matcher.end();
        }
        segments.add(new Segment(paragraph.substring(end), false));
        return segments;
    }
}
