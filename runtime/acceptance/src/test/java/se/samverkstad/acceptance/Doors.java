package se.samverkstad.acceptance;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every field that a person can type into, found by following the links of the product, whatever is installed. */
final class Doors {
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"(/[^\"#?]*)[\"#?]");
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("<(input|textarea)\\b([^>]*)>");
    private static final Set<String> TYPED = Set.of("", "text", "search", "email", "tel", "url", "number", "file");
    private static final int MOST_PAGES = 150;

    private final Person person;
    private final Set<String> seen = new LinkedHashSet<>();
    private final List<Door> doors = new ArrayList<>();

    /**
     * One typed field of one form.
     *
     * @param fields what the form holds
     * @param kind the type of the field
     */
    record Door(String page, String method, String action, Map<String, String> fields, String name, String kind) {
        @Override
        public String toString() {
            return name + " (" + kind + ") of " + method + " " + action + " on " + page;
        }
    }

    private Doors(Person person) {
        this.person = person;
    }

    static List<Door> of(Person person, String... from) throws IOException, InterruptedException {
        Doors doors = new Doors(person);
        doors.walk(from);
        return doors.doors;
    }

    private void walk(String... from) throws IOException, InterruptedException {
        Deque<String> next = new ArrayDeque<>(List.of(from));
        Set<String> known = new TreeSet<>();
        while (!next.isEmpty() && seen.size() < MOST_PAGES) {
            String path = next.poll();
            if (!seen.add(path) || path.startsWith("/static/") || path.matches(".*\\.[a-z0-9]{2,4}")) {
                continue;
            }
            HttpResponse<String> answer = person.get(path);
            if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                continue;
            }
            LINK.matcher(answer.body()).results().forEach(link -> next.add(link.group(1)));
            read(path, answer.body(), known);
        }
    }

    private void read(String page, String html, Set<String> known) {
        Matcher form = FORM.matcher(html);
        while (form.find()) {
            Map<String, String> attributes = Html.attributes(form.group(1));
            String action = attributes.getOrDefault("action", page).replaceAll("#.*", "");
            Map<String, String> fields = new LinkedHashMap<>();
            Html.forms(form.group()).forEach(each -> fields.putAll(each.fields()));
            Matcher control = CONTROL.matcher(form.group(2));
            while (control.find()) {
                Map<String, String> found = Html.attributes(control.group(2));
                String name = found.getOrDefault("name", "");
                String kind = control.group(1).equals("textarea") ? "" : found.getOrDefault("type", "");
                if (!name.isEmpty()
                        && TYPED.contains(kind)
                        && known.add(attributes.get("method") + action.replaceAll("[0-9a-f-]{36}", "*") + name)) {
                    doors.add(new Door(page, attributes.getOrDefault("method", "get"), action, fields, name, kind));
                }
            }
        }
    }
}
