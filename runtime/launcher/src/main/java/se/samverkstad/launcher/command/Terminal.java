package se.samverkstad.launcher.command;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import se.samverkstad.launcher.Console;
import se.samverkstad.launcher.Messages;

/** How a command speaks: sentences for people, or one JSON object for programs. */
record Terminal(Console console, Messages messages) {
    /** The lines that the server wrote for people. */
    void lines(JsonObject answer) {
        JsonElement text = answer.get("text");
        if (text == null) {
            return;
        }
        if (text.isJsonArray()) {
            text.getAsJsonArray().forEach(line -> print(line.getAsString()));
        } else {
            print(text.getAsString());
        }
    }

    void json(JsonObject answer) {
        console.out()
                .println(new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .serializeNulls()
                        .create()
                        .toJson(answer));
    }

    /** One line, whatever it holds: what comes from a module must not steer the terminal. */
    void print(String line) {
        console.out().println(plain(line));
    }

    void printError(String line) {
        console.err().println(plain(line));
    }

    private static String plain(String line) {
        return line.replaceAll("[\\p{Cntrl}&&[^\\t]]", "?");
    }
}
