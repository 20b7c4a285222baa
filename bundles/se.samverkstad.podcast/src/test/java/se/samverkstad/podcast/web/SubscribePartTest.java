package se.samverkstad.podcast.web;

import se.samverkstad.api.web.Part;

final class SubscribePartTest extends PodcastPartContract {
    @Override
    protected Part part() {
        return new SubscribePart(strand().screen, strand().catalogue);
    }
}
