package se.samverkstad.podcast.audio;

import java.util.Optional;

/**
 * The four bytes before a frame of MPEG layer III (ISO/IEC 11172-3 and 13818-3, and the unofficial version 2.5).
 *
 * @param samples how many, per channel
 * @param length of the frame in bytes, header included
 * @param sideInfo where the data of the frame begin, after the header
 */
record Mp3Header(int version, int sampleRate, int samples, int length, int sideInfo) {
    private static final int VERSION_1 = 3;
    private static final int[] KBITS_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0};
    private static final int[] KBITS_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0};
    private static final int[] RATES = {44_100, 48_000, 32_000, 0};

    static Optional<Mp3Header> parse(long bits) {
        int version = (int) (bits >> 19) & 3;
        int layer = (int) (bits >> 17) & 3;
        int bitrate = (int) (bits >> 12) & 15;
        int rate = RATES[(int) (bits >> 10) & 3];
        boolean sync = (bits >> 21 & 0x7FF) == 0x7FF;
        int kbits = version == VERSION_1 ? KBITS_1[bitrate] : KBITS_2[bitrate];
        if (!sync || version == 1 || layer != 1 || rate == 0 || kbits == 0) {
            return Optional.empty();
        }
        int sampleRate = version == VERSION_1 ? rate : version == 2 ? rate / 2 : rate / 4;
        int samples = version == VERSION_1 ? 1152 : 576;
        int padding = (int) (bits >> 9) & 1;
        boolean mono = (bits >> 6 & 3) == 3;
        int sideInfo = version == VERSION_1 ? (mono ? 17 : 32) : (mono ? 9 : 17);
        return Optional.of(new Mp3Header(
                version, sampleRate, samples, samples / 8 * kbits * 1000 / sampleRate + padding, sideInfo));
    }

    /** Whether a frame with that header may follow in the same file. */
    boolean goesWith(Mp3Header other) {
        return version == other.version && sampleRate == other.sampleRate;
    }
}
