package se.samverkstad.workbench.modules;

import java.util.List;
import java.util.Optional;

/**
 * A plan as people read it.
 *
 * @param title the act: "Installera Forskningspodd"
 * @param action what the filled button says
 * @param people at most five sentences on what changes for those who work here
 * @param permissions that come; empty when none do
 * @param back where "Avbryt" leads
 * @param appearing pages and boxes that come
 * @param disappearing pages and boxes that go
 * @param leaving addresses that go while their module stays
 * @param space on the disk, needed and free
 */
public record PlanView(
        String hash,
        String title,
        String action,
        List<Fact> facts,
        List<String> people,
        String dataLead,
        List<String> data,
        List<String> permissions,
        List<String> news,
        List<String> bundles,
        List<String> refreshed,
        List<String> migrations,
        String size,
        Optional<String> back,
        List<String> appearing,
        List<String> disappearing,
        List<String> leaving,
        String space) {}
