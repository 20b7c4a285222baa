package se.samverkstad.podcast.web;

import java.util.Set;
import se.samverkstad.api.people.Principal;
import se.samverkstad.testkit.web.FakeRequest;

/** Requests to the podcast, by those who use it. */
final class Requests {
    static final Principal EDITOR =
            new Principal("anna", "Anna Demo", Set.of(PodcastPermissions.READ, PodcastPermissions.EDIT), false);
    static final Principal READER = new Principal("bo", "Bo Demo", Set.of(PodcastPermissions.READ), false);

    private Requests() {}

    static FakeRequest editor() {
        return by(EDITOR);
    }

    static FakeRequest reader() {
        return by(READER);
    }

    static FakeRequest nobody() {
        return by(Principal.anonymous());
    }

    private static FakeRequest by(Principal person) {
        return FakeRequest.of(person).path("/podcast").base("https://podd.exempel.se");
    }
}
