package se.samverkstad.workbench.account;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import se.samverkstad.api.text.Text;

/** Codes on paper as a text file within the page itself: they are shown once, and nobody keeps them to hand out again. */
public final class CodeSheet {
    private CodeSheet() {}

    public static String address(List<String> codes, String user, Text text) {
        String sheet = text.of("codes.sheet", user) + "\r\n\r\n" + String.join("\r\n", codes) + "\r\n";
        return "data:text/plain;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(("\ufeff" + sheet).getBytes(StandardCharsets.UTF_8));
    }
}
