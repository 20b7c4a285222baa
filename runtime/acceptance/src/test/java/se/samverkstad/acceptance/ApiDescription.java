package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The description that the server gives of itself, held against what it answers. */
final class ApiDescription {
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private final JsonObject document;
    private final Set<String> seen = new TreeSet<>();

    ApiDescription(String json) {
        document = JsonParser.parseString(json).getAsJsonObject();
        assertThat(document.get("openapi").getAsString()).startsWith("3.1.");
        references(document);
    }

    private void references(JsonElement json) {
        if (json.isJsonArray()) {
            json.getAsJsonArray().forEach(this::references);
        } else if (json.isJsonObject()) {
            for (Map.Entry<String, JsonElement> each : json.getAsJsonObject().entrySet()) {
                if (each.getKey().equals("$ref")) {
                    assertThat(document.getAsJsonObject("components")
                                    .getAsJsonObject("schemas")
                                    .keySet())
                            .contains(each.getValue().getAsString().replace("#/components/schemas/", ""));
                }
                references(each.getValue());
            }
        }
    }

    /** The operations described and, of those, the ones that no answer was held against. */
    Set<String> unseen() {
        Set<String> all = new TreeSet<>();
        document.getAsJsonObject("paths")
                .entrySet()
                .forEach(path -> path.getValue()
                        .getAsJsonObject()
                        .keySet()
                        .forEach(method -> all.add(method + " " + path.getKey())));
        all.removeAll(seen);
        return all;
    }

    /** The body, which is as described for that status of that operation. */
    JsonObject check(String method, String path, HttpResponse<String> answer) {
        Map.Entry<String, JsonElement> template = document.getAsJsonObject("paths").entrySet().stream()
                .filter(each -> Pattern.matches(each.getKey().replaceAll("\\{[a-z]+}", "[^/]+"), path))
                .min(java.util.Comparator.comparing((Map.Entry<String, JsonElement> each) ->
                                each.getKey().indexOf('{') < 0
                                        ? Integer.MAX_VALUE
                                        : each.getKey().indexOf('{'))
                        .reversed())
                .orElseThrow();
        String operation = method.toLowerCase(Locale.ROOT);
        JsonObject responses =
                template.getValue().getAsJsonObject().getAsJsonObject(operation).getAsJsonObject("responses");
        String status = Integer.toString(answer.statusCode());
        assertThat(responses.keySet())
                .as(method + " " + path + ": " + answer.body())
                .contains(status);
        Map.Entry<String, JsonElement> content = responses
                .getAsJsonObject(status)
                .getAsJsonObject("content")
                .entrySet()
                .iterator()
                .next();
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(content.getKey());
        JsonObject schema =
                content.getValue().getAsJsonObject().getAsJsonObject("schema").deepCopy();
        schema.add("components", document.get("components"));
        assertThat(SCHEMAS.getSchema(schema.toString(), InputFormat.JSON).validate(answer.body(), InputFormat.JSON))
                .as(method + " " + path + " " + status + ": " + answer.body())
                .isEmpty();
        seen.add(operation + " " + template.getKey());
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    /** A file, which has no schema to be held against. */
    void saved(String path, HttpResponse<byte[]> answer) {
        JsonObject content = document.getAsJsonObject("paths")
                .getAsJsonObject(path)
                .getAsJsonObject("get")
                .getAsJsonObject("responses")
                .getAsJsonObject(Integer.toString(answer.statusCode()))
                .getAsJsonObject("content");
        assertThat(content.keySet())
                .containsExactly(answer.headers().firstValue("Content-Type").orElse(""));
        seen.add("get " + path);
    }

    /** Whether the description would notice that a member is missing; else it proves nothing. */
    void isStrict(String method, String path, HttpResponse<String> answer, String member) {
        JsonObject body = JsonParser.parseString(answer.body()).getAsJsonObject();
        body.remove(member);
        JsonObject schema = new JsonObject();
        schema.addProperty("$ref", "#/components/schemas/Plan");
        schema.add("components", document.get("components"));
        assertThat(SCHEMAS.getSchema(schema.toString(), InputFormat.JSON).validate(body.toString(), InputFormat.JSON))
                .as(method + " " + path)
                .isNotEmpty();
        assertThat(body.get("steps")).isInstanceOf(JsonArray.class);
    }
}
