package se.samverkstad.podcast.web;

import java.util.Map;
import se.samverkstad.testkit.setting.SettingsContract;

final class PodcastSettingsTest extends SettingsContract {
    @Override
    protected Class<?> anchor() {
        return Screen.class;
    }

    @Override
    protected Map<String, Class<?>> types() {
        return Map.of(PodcastSettings.PID, PodcastSettings.class);
    }
}
