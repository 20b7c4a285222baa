package se.samverkstad.benchmarks.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Asks one address again and again until it answers as it should. */
public final class Probe {
    private static final long GAP = TimeUnit.MILLISECONDS.toNanos(2);

    private Probe() {}

    /** The status of an answer that was read to its end; 0 when nobody answers. */
    public static int status(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(30_000);
            connection.setInstanceFollowRedirects(false);
            int status = connection.getResponseCode();
            try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                if (body != null) {
                    body.transferTo(OutputStream.nullOutputStream());
                }
            }
            return status;
        } catch (IOException e) {
            return 0;
        }
    }

    /** @param going whether waiting still makes sense */
    public static void await(URI address, int status, Duration limit, BooleanSupplier going) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        int seen = status(address);
        while (seen != status) {
            if (System.nanoTime() > end || !going.getAsBoolean()) {
                throw new IOException("%s answered %d and not %d".formatted(address, seen, status));
            }
            LockSupport.parkNanos(GAP);
            seen = status(address);
        }
    }
}
