package se.samverkstad.podcast.web;

import se.samverkstad.api.web.Part;

final class BegunPartTest extends PodcastPartContract {
    @Override
    protected Part part() {
        return new BegunPart(strand().screen, strand().catalogue);
    }
}
