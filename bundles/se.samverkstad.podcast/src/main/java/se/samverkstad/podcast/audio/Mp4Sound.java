package se.samverkstad.podcast.audio;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samverkstad.podcast.audio.Mp4Boxes.Box;
import se.samverkstad.podcast.audio.SoundRefused.Reason;

/** Finds the length of an m4a in its movie header, after making sure that it has a sound track and its data. */
final class Mp4Sound {
    private static final Set<String> SOUND_BRANDS = Set.of("M4A ", "M4B ");
    private static final Set<String> WORDS = Set.of("udta", "meta", "uuid");
    /** More than any recording; keeps a made-up header from overflowing. */
    private static final BigInteger LONGEST_MILLIS =
            BigInteger.valueOf(Duration.ofDays(30).toMillis());

    private Mp4Sound() {}

    static Duration length(Window bytes) throws IOException, SoundRefused {
        List<Box> top = Mp4Boxes.within(bytes, 0, bytes.length());
        Box movie = find(top, "moov").orElseThrow(() -> new SoundRefused(Reason.TRUNCATED));
        long data = top.stream()
                .filter(box -> box.type().equals("mdat"))
                .mapToLong(box -> box.end() - box.start())
                .sum();
        Set<String> tracks = tracks(bytes, movie);
        boolean film = tracks.contains("vide") && !SOUND_BRANDS.contains(Mp4Boxes.type(bytes, 8));
        if (film) {
            throw new SoundRefused(Reason.FILM);
        }
        if (!tracks.contains("soun")) {
            throw new SoundRefused(Reason.NOT_SOUND);
        }
        if (data == 0) {
            throw new SoundRefused(Reason.EMPTY);
        }
        checkWords(bytes, top, movie);
        Duration length = movieLength(bytes, movie);
        return length.isZero() ? fragmentedLength(bytes, movie) : length;
    }

    /** Title, artist and comment stand in boxes of the file, of the film or of a track. */
    private static void checkWords(Window bytes, List<Box> top, Box movie) throws IOException, SoundRefused {
        List<Box> boxes = new ArrayList<>(top);
        List<Box> within = Mp4Boxes.within(bytes, movie);
        boxes.addAll(within);
        for (Box box : within) {
            if (box.type().equals("trak")) {
                boxes.addAll(Mp4Boxes.within(bytes, box));
            }
        }
        for (Box box : boxes) {
            if (WORDS.contains(box.type())) {
                SoundWords.check(bytes, box.start(), box.end());
            }
        }
    }

    private static Set<String> tracks(Window bytes, Box movie) throws IOException, SoundRefused {
        Set<String> kinds = new HashSet<>();
        for (Box track : Mp4Boxes.within(bytes, movie)) {
            if (track.type().equals("trak")) {
                Optional<Box> media = find(Mp4Boxes.within(bytes, track), "mdia");
                Optional<Box> handler =
                        media.isEmpty() ? Optional.empty() : find(Mp4Boxes.within(bytes, media.get()), "hdlr");
                if (handler.isPresent()) {
                    kinds.add(Mp4Boxes.type(bytes, handler.get().start() + 8));
                }
            }
        }
        return kinds;
    }

    private static Duration movieLength(Window bytes, Box movie) throws IOException, SoundRefused {
        Box header = find(Mp4Boxes.within(bytes, movie), "mvhd").orElseThrow(() -> new SoundRefused(Reason.NOT_SOUND));
        boolean wide = bytes.at(header.start()) == 1;
        long scale = bytes.int32(header.start() + (wide ? 20 : 12));
        long units = wide ? bytes.int64(header.start() + 24) : bytes.int32(header.start() + 16);
        return duration(units, scale);
    }

    /** A file written in fragments tells its length in another box. */
    private static Duration fragmentedLength(Window bytes, Box movie) throws IOException, SoundRefused {
        Optional<Box> extended = find(Mp4Boxes.within(bytes, movie), "mvex");
        Optional<Box> header =
                extended.isEmpty() ? Optional.empty() : find(Mp4Boxes.within(bytes, extended.get()), "mehd");
        if (header.isEmpty()) {
            return Duration.ZERO;
        }
        long start = header.get().start();
        Box movieHeader = find(Mp4Boxes.within(bytes, movie), "mvhd").orElseThrow();
        boolean wideScale = bytes.at(movieHeader.start()) == 1;
        long scale = bytes.int32(movieHeader.start() + (wideScale ? 20 : 12));
        long units = bytes.at(start) == 1 ? bytes.int64(start + 4) : bytes.int32(start + 4);
        return duration(units, scale);
    }

    private static Duration duration(long units, long scale) {
        if (units <= 0 || scale <= 0) {
            return Duration.ZERO;
        }
        BigInteger millis =
                BigInteger.valueOf(units).multiply(BigInteger.valueOf(1000)).divide(BigInteger.valueOf(scale));
        return Duration.ofMillis(millis.min(LONGEST_MILLIS).longValue());
    }

    private static Optional<Box> find(List<Box> boxes, String type) {
        return boxes.stream().filter(box -> box.type().equals(type)).findFirst();
    }
}
