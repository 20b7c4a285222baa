package se.samverkstad.workbench.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkstad.workbench.shell.Screens;

final class DeviceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0|Firefox på Windows",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0"
                        + " Safari/537.36 Edg/140.0|Edge på Windows",
                "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36"
                        + "|Chrome på Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148"
                        + " Safari/604.1|Safari på iPhone",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.1 Safari/605.1.15"
                        + "|Safari på Mac",
                "curl/8.5.0|En okänd webbläsare",
                "SomethingNew (Linux)|Linux"
            })
    void aBrowserIsNamedByItsFamily(String header, String words) {
        Device device = Device.from(Device.of(header).key());

        assertThat(device.words(new Screens().text(Locale.forLanguageTag("sv-SE"))))
                .isEqualTo(words);
    }
}
