package se.samverkstad.podcast.domain;

import java.util.Set;

/** Where the module's pages are, below the address of the installation. */
public final class Addresses {
    public static final String HOME = "/podcast";

    /** What stands where the name of a channel does and is none. */
    public static final Set<String> OF_NO_CHANNEL = Set.of("ny", "skapa");

    private Addresses() {}

    public static String editorial() {
        return HOME + "/redaktion";
    }

    /** Every episode in that state. */
    public static String editorial(EpisodeStatus status) {
        return editorial() + "?kolumn=" + status.key();
    }

    public static String newChannel() {
        return HOME + "/kanaler/skapa";
    }

    public static String channel(Channel channel) {
        return HOME + "/kanaler/" + channel.slug();
    }

    public static String newEpisode() {
        return HOME + "/avsnitt/nytt";
    }

    public static String episode(EpisodeId episode) {
        return HOME + "/avsnitt/" + episode;
    }

    /** What is missing before it can be published. */
    public static String publishing(EpisodeId episode) {
        return episode(episode) + "/publicera";
    }

    /** The public page of a channel. */
    public static String page(Channel channel) {
        return HOME + "/p/" + channel.slug();
    }

    /** The public page of an episode. */
    public static String page(Channel channel, Episode episode) {
        return HOME + "/p/" + channel.slug() + "/" + episode.slug();
    }

    public static String feed(String channelSlug) {
        return HOME + "/flode/" + channelSlug;
    }

    /** The picture itself; a new one has a new address, because directories keep what they fetched. */
    public static String cover(Channel channel, Cover cover) {
        return HOME + "/omslag/" + channel.slug() + "/" + coverName(channel, cover);
    }

    public static String coverName(Channel channel, Cover cover) {
        return channel.slug() + "-" + cover.media().sha256().substring(0, 8) + "."
                + cover.type().extension();
    }

    /** The file itself; some clients look at how the address ends. */
    public static String sound(Episode episode, Sound sound) {
        return HOME + "/ljud/" + episode.id() + "/" + episode.slug() + "."
                + sound.type().extension();
    }

    public static String textVersion(Episode episode) {
        return HOME + "/text/" + episode.id();
    }
}
