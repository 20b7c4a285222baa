package se.samverkstad.api.web;

import java.util.Optional;
import se.samverkstad.api.store.MediaRef;

/** What a {@link Page} answers. The workbench adds the frame, the headers, ranges and conditional answers. */
public sealed interface Response {
    /** A whole page: the frame of the workbench around {@code main}, whose {@code h1} the view itself writes. */
    record Html(int status, String title, View main) implements Response {}

    /** A part of a page, without frame, for an element that htmx replaces. */
    record Fragment(View content) implements Response {}

    /** After a form: go there with GET (303). The notice, if any, stands on the next page once. */
    record Redirect(String path, Optional<String> notice) implements Response {}

    /**
     * A file of the media store, streamed after the call, with single byte ranges (RFC 9110 §14).
     *
     * @param contentType sent as it is
     * @param fileName offered when saved; shown inline otherwise
     */
    record StoredFile(MediaRef media, String contentType, Optional<String> fileName) implements Response {}

    /** Bytes of another format, such as a feed; the workbench adds a strong ETag and answers 304. */
    record Data(String contentType, byte[] body) implements Response {}

    /**
     * A page as a document to save, print and hand over: PDF that a screen reader can read (PDF/UA), with bookmarks from its
     * headings, page numbers, and the day and the organisation at the foot. The workbench makes it, after the call, of what
     * the view writes; forms, buttons, links inside and what carries {@code sv-unprinted} are left out, pictures become their
     * text, and nothing is fetched.
     *
     * @param fileName offered when saved, with {@code .pdf}
     */
    record Paper(String title, String fileName, View main) implements Response {}

    /** Not what was asked for, said in one sentence: 400, 403, 404, 409 or 422. */
    record Problem(int status, String title, String detail) implements Response {}

    /** A page that is found. */
    static Response page(String title, View main) {
        return new Html(200, title, main);
    }

    /** The same form again with what was wrong; 422, so that nothing takes it for done. */
    static Response invalid(String title, View main) {
        return new Html(422, title, main);
    }

    static Response redirect(String path) {
        return new Redirect(path, Optional.empty());
    }

    static Response redirect(String path, String notice) {
        return new Redirect(path, Optional.of(notice));
    }

    static Response notFound(String title, String detail) {
        return new Problem(404, title, detail);
    }

    /** Tells whether an address stays on this installation: a path of it, with nothing that a browser reads as another host. */
    static boolean isLocal(String path) {
        return path.matches("/(?!/)[^\\s\\\\\\p{Cntrl}]*");
    }
}
