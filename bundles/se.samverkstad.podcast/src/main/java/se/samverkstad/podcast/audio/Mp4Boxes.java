package se.samverkstad.podcast.audio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import se.samverkstad.podcast.audio.SoundRefused.Reason;

/** The boxes of an ISO base media file (ISO/IEC 14496-12), one level at a time. */
final class Mp4Boxes {
    private static final int LIMIT = 100_000;

    private Mp4Boxes() {}

    /** One box: where its content begins and ends. */
    record Box(String type, long start, long end) {}

    /** @throws SoundRefused when a box is larger than what holds it */
    static List<Box> within(Window bytes, long from, long to) throws IOException, SoundRefused {
        List<Box> boxes = new ArrayList<>();
        long position = from;
        while (position + 8 <= to && boxes.size() < LIMIT) {
            long size = bytes.int32(position);
            long start = position + 8;
            if (size == 1) {
                size = bytes.int64(start);
                start += 8;
            } else if (size == 0) {
                size = to - position;
            }
            if (size < start - position) {
                throw new SoundRefused(Reason.NOT_SOUND);
            }
            if (size > to - position) {
                throw new SoundRefused(Reason.TRUNCATED);
            }
            boxes.add(new Box(type(bytes, position + 4), start, position + size));
            position += size;
        }
        return boxes;
    }

    static List<Box> within(Window bytes, Box box) throws IOException, SoundRefused {
        return within(bytes, box.start(), box.end());
    }

    static String type(Window bytes, long position) throws IOException {
        StringBuilder type = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            type.append((char) Math.max(0, bytes.at(position + i)));
        }
        return type.toString();
    }
}
