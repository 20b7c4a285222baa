package se.samverkstad.people.openid;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samverkstad.api.net.FetchRefused;

/** HTTP as the JDK speaks it, without the guard that the product has; the guard has tests of its own. */
final class HttpWire implements ProviderWire {
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @Override
    public Answer ask(String address, Optional<String> form, Map<String, String> headers, Set<String> inside)
            throws FetchRefused {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(5));
        headers.forEach(request::header);
        form.ifPresent(text -> request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(text)));
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new FetchRefused(FetchRefused.Reason.UNREACHABLE, "Svarar inte.", "Does not answer.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchRefused(FetchRefused.Reason.TOO_SLOW, "Avbrutet.", "Interrupted.");
        }
    }
}
