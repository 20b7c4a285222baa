package se.samverkstad.podcast.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PodcastGuidTest {
    @ParameterizedTest
    @CsvSource({
        "podnews.net/rss, 9b024349-ccf0-5f69-a609-6b82873eab3c",
        "https://podnews.net/rss, 9b024349-ccf0-5f69-a609-6b82873eab3c",
        "http://podnews.net/rss//, 9b024349-ccf0-5f69-a609-6b82873eab3c",
        "mp3s.nashownotes.com/pc20rss.xml, 917393e3-1b1e-5cef-ace4-edaa54e1f810",
        "https://mp3s.nashownotes.com/pc20rss.xml, 917393e3-1b1e-5cef-ace4-edaa54e1f810"
    })
    void followsFromTheAddressWithoutSchemeAndTrailingSlashes(String address, String guid) {
        assertThat(PodcastGuid.of(address)).hasToString(guid);
    }
}
