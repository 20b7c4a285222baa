package se.samverkstad.workbench.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.store.MediaStore;
import se.samverkstad.api.web.Response.StoredFile;

/** Sends files of the media store: whole, in one range, or not at all when the asker has them. Holds no lease. */
@Component(service = FileSender.class)
public final class FileSender {
    private final MediaStore media;

    @Activate
    public FileSender(@Reference MediaStore media) {
        this.media = media;
    }

    void send(Exchange exchange, StoredFile file) throws IOException {
        Path path = media.find(file.media()).orElseThrow(() -> new Refusal(404, "file"));
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            headers(exchange, file);
            String tag = Tags.strong(file.media().sha256());
            if (Tags.known(exchange.header("If-None-Match"), tag)) {
                exchange.response().setStatus(304);
                return;
            }
            long length = channel.size();
            Optional<ByteRange> range = Tags.sameContent(exchange.header("If-Range"), tag)
                    ? ByteRange.of(exchange.header("Range"), length)
                    : Optional.empty();
            if (range.isPresent() && range.get() == ByteRange.OUTSIDE) {
                exchange.response().setStatus(416);
                exchange.response().setHeader("Content-Range", "bytes */" + length);
                return;
            }
            range.ifPresent(part -> {
                exchange.response().setStatus(206);
                exchange.response()
                        .setHeader("Content-Range", "bytes %d-%d/%d".formatted(part.first(), part.last(), length));
            });
            copy(exchange, channel, range.orElse(new ByteRange(0, length - 1)), file.contentType());
        }
    }

    private static void headers(Exchange exchange, StoredFile file) {
        Headers.sandbox(exchange.response());
        exchange.response().setHeader("Accept-Ranges", "bytes");
        exchange.response().setHeader("ETag", Tags.strong(file.media().sha256()));
        exchange.response().setHeader("Content-Disposition", Disposition.of(file.contentType(), file.fileName()));
    }

    private static void copy(Exchange exchange, FileChannel channel, ByteRange range, String type) throws IOException {
        exchange.response().setContentType(type);
        exchange.response().setContentLengthLong(range.count());
        if (exchange.head()) {
            return;
        }
        OutputStream out = exchange.response().getOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
        long at = range.first();
        while (at <= range.last()) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), range.last() - at + 1));
            int count = channel.read(buffer, at);
            if (count < 0) {
                throw new IOException("a stored file became shorter while it was sent");
            }
            out.write(buffer.array(), 0, count);
            at += count;
        }
    }
}
