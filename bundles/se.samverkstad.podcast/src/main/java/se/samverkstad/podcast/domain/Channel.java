package se.samverkstad.podcast.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A podcast: what a listener subscribes to.
 *
 * @param slug its name in addresses; kept when the title changes
 * @param guid {@code podcast:guid}; assigned once and kept when the feed moves
 * @param cover the picture of ours; it goes before the address in {@code about}
 * @param open whether anyone may read its published episodes and its feed without signing in
 * @param findings what its feed had to be corrected for when it was imported
 */
public record Channel(
        ChannelId id,
        String slug,
        UUID guid,
        About about,
        Optional<Cover> cover,
        boolean open,
        List<Finding> findings,
        Change change) {
    public Channel {
        findings = List.copyOf(findings);
    }

    /** What must be completed: what the import found, then what the profile asks for and is missing besides. */
    public List<Finding> toComplete() {
        List<Finding> all = new ArrayList<>(findings);
        for (Finding need : ChannelNeeds.of(about, cover.isPresent())) {
            if (findings.stream()
                    .noneMatch(known -> known.ofChannel() && known.element().equals(need.element()))) {
                all.add(need);
            }
        }
        return List.copyOf(all);
    }
}
