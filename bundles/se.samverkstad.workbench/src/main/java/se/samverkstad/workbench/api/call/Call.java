package se.samverkstad.workbench.api.call;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverkstad.workbench.web.Form;

/**
 * What a program asks.
 *
 * @param post whether it wants something done; else it reads
 * @param demand refuses a caller without a permission, on the record
 * @param sent reads what was sent, once the caller may send it
 * @param query the fields of the address
 */
public record Call(
        Caller caller,
        boolean post,
        String path,
        Consumer<String> demand,
        Supplier<JsonObject> sent,
        Supplier<Form> query) {
    /** The part of the path that the first group of a pattern takes; empty when it is another path. */
    public Optional<String> within(Pattern pattern) {
        Matcher matcher = pattern.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
