package se.samverkstad.podcast.feed;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import se.samverkstad.podcast.domain.RemoteSound;

/** Reads where an item's sound lies. */
final class EnclosureReader {
    private static final String TAG = "enclosure";
    private static final Pattern MIME = Pattern.compile("[a-z]{1,20}/[A-Za-z0-9.+-]{1,60}");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Set<String> PLAYED = Set.of("mp3", "m4a", "mp4", "m4v", "mov", "pdf", "epub");
    private static final Map<String, String> TYPES =
            Map.of("mp3", "audio/mpeg", "m4a", "audio/m4a", "mp4", "video/mp4", "m4v", "video/m4v");

    private EnclosureReader() {}

    static Optional<RemoteSound> read(Element item, Findings findings) {
        Optional<Element> enclosure = Tags.first(item, Vocabulary.RSS, TAG);
        if (enclosure.isEmpty()) {
            return Optional.empty();
        }
        Element element = enclosure.get();
        for (String attribute : new String[] {"url", "length", "type"}) {
            findings.addWhen(!element.hasAttribute(attribute), "MissingAttribute", TAG);
        }
        Optional<URI> url = WebAddress.of(element.getAttribute("url"));
        findings.addWhen(element.hasAttribute("url") && url.isEmpty(), "InvalidURLAttribute", TAG);
        long length = length(element, findings);
        Optional<String> type = type(element, findings);
        return url.map(address -> {
            String extension = WebAddress.extension(address);
            findings.addWhen(
                    !extension.isEmpty() && extension.length() <= 4 && !PLAYED.contains(extension),
                    "UnsupportedItunesFormat",
                    TAG);
            return new RemoteSound(address, type.orElse(TYPES.getOrDefault(extension, "audio/mpeg")), length);
        });
    }

    private static long length(Element element, Findings findings) {
        String length = element.getAttribute("length");
        if (!WHOLE.matcher(length).matches()) {
            findings.addWhen(element.hasAttribute("length"), "InvalidIntegerAttribute", TAG);
            return 0;
        }
        long bytes = Long.parseLong(length);
        findings.addWhen(bytes < 0, "InvalidNonNegativeInteger", TAG);
        return Math.max(0, bytes);
    }

    private static Optional<String> type(Element element, Findings findings) {
        String type = element.getAttribute("type");
        boolean valid = MIME.matcher(type).matches();
        findings.addWhen(element.hasAttribute("type") && !valid, "InvalidMIMEAttribute", TAG);
        return valid ? Optional.of(type) : Optional.empty();
    }
}
