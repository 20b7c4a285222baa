package se.samverkstad.podcast.web;

import se.samverkstad.api.web.Part;

final class NewestPartTest extends PodcastPartContract {
    @Override
    protected Part part() {
        return new NewestPart(strand().screen, strand().catalogue);
    }
}
