package se.samverkstad.operations.outside;

import java.nio.charset.StandardCharsets;

/**
 * What a server answered. Nothing of it is to be believed.
 *
 * @param type what it calls its content; may be empty
 */
public record Reply(int status, String type, String content) {
    static Reply of(Answer answer) {
        return new Reply(answer.status(), answer.type(), new String(answer.content(), StandardCharsets.UTF_8));
    }

    /** Without the content, which may hold a token. */
    @Override
    public String toString() {
        return "Reply[" + status + "]";
    }
}
