package se.samverkstad.modules.control;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;
import se.samverkstad.modules.catalogue.Catalogue.Found;
import se.samverkstad.modules.engine.PlanJson;

/** Modules and plans as machines read them, the same on every face. */
public final class ModuleJson {
    private ModuleJson() {}

    /** @param value a record of the change package, or a list of them */
    public static JsonElement of(@Nullable Object value) {
        return PlanJson.GSON.toJsonTree(value);
    }

    /** One page of what can be installed. */
    public static JsonObject found(Found found) {
        JsonObject json = new JsonObject();
        json.add("offered", of(found.modules()));
        json.addProperty("total", found.total());
        json.addProperty("page", found.page());
        json.addProperty("pages", found.pages());
        return json;
    }
}
