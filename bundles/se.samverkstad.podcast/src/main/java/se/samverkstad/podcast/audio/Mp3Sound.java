package se.samverkstad.podcast.audio;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import se.samverkstad.podcast.audio.SoundRefused.Reason;

/**
 * Walks every frame of an mp3 and adds up their samples, so that the length is true also where the bit rate varies. Bytes
 * that are no frame are tolerated in small numbers, because recorders leave some.
 */
final class Mp3Sound {
    private static final int TOLERATED = 4096;

    private final Window bytes;
    private final long end;
    private long position;
    private long frames;
    private long samples;
    private long strayBytes;

    private Mp3Sound(Window bytes, long position, long end) {
        this.bytes = bytes;
        this.position = position;
        this.end = end;
    }

    static Duration length(Window bytes) throws IOException, SoundRefused {
        long front = Mp3Tags.front(bytes);
        long end = Mp3Tags.back(bytes);
        long start = front;
        while (start < end && start - front < TOLERATED && bytes.at(start) == 0) {
            start++;
        }
        if (start >= end) {
            throw new SoundRefused(front > 0 ? Reason.EMPTY : Reason.NOT_SOUND);
        }
        Mp3Header first = Mp3Header.parse(bytes.int32(start)).orElseThrow(() -> new SoundRefused(Reason.NOT_SOUND));
        Duration length = new Mp3Sound(bytes, start, end).count(first);
        SoundWords.check(bytes, 0, front);
        SoundWords.check(bytes, end, bytes.length());
        return length;
    }

    private Duration count(Mp3Header first) throws IOException, SoundRefused {
        Mp3Summary summary = Mp3Summary.in(bytes, position, first);
        Optional<Mp3Header> next = Optional.of(first);
        while (next.isPresent()) {
            Mp3Header frame = next.get();
            if (position + frame.length() > end) {
                throw new SoundRefused(frames < 2 ? Reason.NOT_SOUND : Reason.TRUNCATED);
            }
            frames++;
            samples += frame.samples();
            position += frame.length();
            next = position >= end ? Optional.empty() : next(first);
        }
        long sounding = frames - (summary.present() ? 1 : 0);
        if (sounding < 2) {
            throw new SoundRefused(summary.present() ? Reason.EMPTY : Reason.NOT_SOUND);
        }
        if (summary.frames() > sounding + 2 + sounding / 50) {
            throw new SoundRefused(Reason.TRUNCATED);
        }
        long counted = samples - (summary.present() ? first.samples() : 0);
        return Duration.ofMillis(counted * 1000 / first.sampleRate());
    }

    /** The header at the position, after moving it past a few stray bytes; empty when the rest is nothing to play. */
    private Optional<Mp3Header> next(Mp3Header first) throws IOException, SoundRefused {
        long from = position;
        for (; position < end - 3 && position - from < TOLERATED; position++) {
            Optional<Mp3Header> header = Mp3Header.parse(bytes.int32(position)).filter(first::goesWith);
            if (header.isPresent() && (position == from || isFollowed(header.get()))) {
                strayBytes += position - from;
                refuseMuch(strayBytes);
                return header;
            }
        }
        position = from;
        refuseMuch(strayBytes + remainingNonZero());
        return Optional.empty();
    }

    private boolean isFollowed(Mp3Header header) throws IOException {
        return Mp3Header.parse(bytes.int32(position + header.length()))
                .filter(header::goesWith)
                .isPresent();
    }

    private long remainingNonZero() throws IOException {
        long count = 0;
        for (long i = position; i < end && count <= TOLERATED; i++) {
            count += bytes.at(i) == 0 ? 0 : 1;
        }
        return count;
    }

    private static void refuseMuch(long strayBytes) throws SoundRefused {
        if (strayBytes > TOLERATED) {
            throw new SoundRefused(Reason.NOT_SOUND);
        }
    }
}
