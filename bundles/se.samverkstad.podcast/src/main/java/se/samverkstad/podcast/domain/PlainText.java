package se.samverkstad.podcast.domain;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of HTML that others wrote. What comes out is text: it is escaped where it is shown. */
public final class PlainText {
    private static final Pattern UNSEEN = Pattern.compile(
            "<!--.*?(-->|$)|<(script|style|noscript)\\b[^<>]*>.*?(</\\2\\s*>|$)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BREAK =
            Pattern.compile("<(br|/?p|/?div|/?li|/?ul|/?ol|/?h[1-6])\\b[^<>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/][^<>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z]{2,8});");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("aring", "å"),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("Aring", "Å"),
            Map.entry("Auml", "Ä"),
            Map.entry("Ouml", "Ö"),
            Map.entry("eacute", "é"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"));

    private PlainText() {}

    public static String of(String html) {
        String seen = UNSEEN.matcher(html).replaceAll(" ");
        String lines = TAG.matcher(BREAK.matcher(seen).replaceAll("\n")).replaceAll("");
        return decoded(lines)
                .replace("\r", "")
                .replaceAll("[ \\t\\u00a0]+", " ")
                .replaceAll(" ?\n ?", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static String decoded(String text) {
        return ENTITY.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(character(match.group(1), match.group())));
    }

    private static String character(String entity, String otherwise) {
        if (!entity.startsWith("#")) {
            return NAMED.getOrDefault(entity, otherwise);
        }
        int code = entity.startsWith("#x")
                ? Integer.parseInt(entity.substring(2), 16)
                : Integer.parseInt(entity.substring(1));
        return Character.isValidCodePoint(code) && code >= ' ' ? Character.toString(code) : otherwise;
    }
}
