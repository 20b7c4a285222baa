package se.samverkstad.testkit.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import se.samverkstad.api.xml.SafeXml;
import se.samverkstad.api.xml.XmlRefused;

/** The one door for XML, with somebody listening where the files lead. */
final class SafeXmlTest {
    private static final long LIMIT = 4 << 20;

    @Test
    void cve_2018_11788_nothingIsFetchedOrGrownByAnyOfTheFiles() throws Exception {
        AtomicInteger heard = new AtomicInteger();
        try (ServerSocket canary = new ServerSocket(0)) {
            Thread thread = new Thread(() -> listen(canary, heard), "canary");
            thread.setDaemon(true);
            thread.start();
            Map<String, byte[]> files = HostileXml.all("http://127.0.0.1:" + canary.getLocalPort() + "/", "rss");
            assertThat(files).hasSizeGreaterThanOrEqualTo(25);
            SafeXml.parse(new ByteArrayInputStream(new byte[] {'<', 'a', '/', '>'}), LIMIT);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                long begin = System.nanoTime();
                String said = read(file.getValue());
                assertThat(Duration.ofNanos(System.nanoTime() - begin))
                        .as(file.getKey())
                        .isLessThan(Duration.ofSeconds(5));
                assertThat(said).as(file.getKey()).doesNotContain("root:x:", "hahaha");
            }
        }
        assertThat(heard).as("who was asked").hasValue(0);
    }

    /** What it holds; what it says when it is refused. */
    private static String read(byte[] file) throws IOException {
        try {
            Document document = SafeXml.parse(new ByteArrayInputStream(file), LIMIT);
            return String.valueOf(document.getDocumentElement().getTextContent());
        } catch (XmlRefused e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void listen(ServerSocket canary, AtomicInteger heard) {
        while (!canary.isClosed()) {
            try (Socket socket = canary.accept()) {
                heard.incrementAndGet();
            } catch (IOException e) {
                return;
            }
        }
    }
}
