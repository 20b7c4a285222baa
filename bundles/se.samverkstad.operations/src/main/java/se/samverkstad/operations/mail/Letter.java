package se.samverkstad.operations.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/** A mail as it goes over the wire: ASCII lines, headers by RFC 5322 and 2047, the text quoted-printable (RFC 2045). */
final class Letter {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final String NAME = "Samverkstad";
    private static final int LINE = 72;

    /** An encoded word may be 75 characters; 42 bytes take 56 of base64 and leave room for its frame. */
    private static final int WORD_BYTES = 42;

    private Letter() {}

    static String of(Mail mail, MailPlan plan, ZonedDateTime now) {
        StringBuilder out = new StringBuilder();
        header(out, "From", NAME + " <" + plan.from() + ">");
        header(out, "To", "<" + mail.to() + ">");
        if (!plan.replyTo().isEmpty()) {
            header(out, "Reply-To", "<" + plan.replyTo() + ">");
        }
        header(out, "Subject", words(mail.subject()));
        header(out, "Date", DATE.format(now));
        header(out, "Message-ID", "<" + UUID.randomUUID() + "@" + Addresses.domain(plan.from()) + ">");
        header(out, "Auto-Submitted", "auto-generated");
        header(out, "X-Auto-Response-Suppress", "All");
        if (!mail.unsubscribe().isEmpty()) {
            header(out, "List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            header(out, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        header(out, "MIME-Version", "1.0");
        if (mail.html().isEmpty()) {
            part(out, "text/plain", mail.text());
            return out.toString();
        }
        // Quoted-printable never has "=_" at the beginning of a line (RFC 2045 §6.7).
        String boundary = "=_" + UUID.randomUUID();
        header(out, "Content-Type", "multipart/alternative; boundary=\"" + boundary + "\"");
        out.append("\r\n");
        alternative(out, boundary, "text/plain", mail.text());
        alternative(out, boundary, "text/html", mail.html());
        return out.append("--").append(boundary).append("--\r\n").toString();
    }

    private static void alternative(StringBuilder out, String boundary, String type, String content) {
        out.append("--").append(boundary).append("\r\n");
        part(out, type, content);
    }

    private static void part(StringBuilder out, String type, String content) {
        header(out, "Content-Type", type + "; charset=utf-8");
        header(out, "Content-Transfer-Encoding", "quoted-printable");
        out.append("\r\n").append(quotedPrintable(content));
    }

    private static void header(StringBuilder out, String name, String value) {
        out.append(name).append(": ").append(value).append("\r\n");
    }

    /** Unstructured text: as it is, or as encoded words that never split a character. */
    static String words(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        boolean plain =
                line.chars().allMatch(c -> c >= 0x20 && c < 0x7f) && line.length() < LINE && !line.contains("=?");
        if (plain) {
            return line;
        }
        StringBuilder out = new StringBuilder();
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        line.codePoints().forEach(point -> {
            byte[] bytes = Character.toString(point).getBytes(StandardCharsets.UTF_8);
            if (word.size() + bytes.length > WORD_BYTES) {
                encoded(out, word);
            }
            word.writeBytes(bytes);
        });
        encoded(out, word);
        return out.toString();
    }

    private static void encoded(StringBuilder out, ByteArrayOutputStream word) {
        out.append(out.isEmpty() ? "" : "\r\n ")
                .append("=?UTF-8?B?")
                .append(Base64.getEncoder().encodeToString(word.toByteArray()))
                .append("?=");
        word.reset();
    }

    static String quotedPrintable(String text) {
        StringBuilder out = new StringBuilder();
        for (String line : text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            int length = 0;
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < bytes.length; i++) {
                String piece = piece(bytes[i] & 0xff, i == bytes.length - 1);
                if (length + piece.length() > LINE) {
                    out.append("=\r\n");
                    length = 0;
                }
                out.append(piece);
                length += piece.length();
            }
            out.append("\r\n");
        }
        return out.toString();
    }

    /** Space and tab at the end of a line are encoded, for servers that cut them. */
    private static String piece(int octet, boolean last) {
        boolean plain = (octet > 0x20 && octet < 0x7f && octet != '=') || ((octet == ' ' || octet == '\t') && !last);
        return plain ? Character.toString(octet) : "=%02X".formatted(octet);
    }
}
