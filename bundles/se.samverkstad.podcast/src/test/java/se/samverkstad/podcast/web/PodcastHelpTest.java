package se.samverkstad.podcast.web;

import se.samverkstad.testkit.module.HelpContract;

final class PodcastHelpTest extends HelpContract {
    @Override
    protected Class<?> anchor() {
        return Screen.class;
    }
}
