package se.samverkstad.workbench.account;

import java.util.Map;

/**
 * A proposal for the official name of a municipality. The name cannot be computed, so it is only ever a proposal in a field
 * that a person reads: the common rule, and the municipalities that are known to call themselves otherwise.
 */
final class OfficialNames {
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("Borås", "Borås Stad"),
            Map.entry("Falun", "Falu kommun"),
            Map.entry("Gotland", "Region Gotland"),
            Map.entry("Göteborg", "Göteborgs Stad"),
            Map.entry("Haparanda", "Haparanda stad"),
            Map.entry("Helsingborg", "Helsingborgs stad"),
            Map.entry("Kalmar", "Kalmar kommun"),
            Map.entry("Landskrona", "Landskrona stad"),
            Map.entry("Lidingö", "Lidingö stad"),
            Map.entry("Malmö", "Malmö stad"),
            Map.entry("Mölndal", "Mölndals stad"),
            Map.entry("Solna", "Solna stad"),
            Map.entry("Stockholm", "Stockholms stad"),
            Map.entry("Sundbyberg", "Sundbybergs stad"),
            Map.entry("Trollhättan", "Trollhättans Stad"),
            Map.entry("Upplands Väsby", "Upplands Väsby kommun"),
            Map.entry("Vaxholm", "Vaxholms stad"),
            Map.entry("Västerås", "Västerås stad"));

    private OfficialNames() {}

    static String of(String municipality) {
        String known = OTHERWISE.get(municipality);
        if (known != null) {
            return known;
        }
        boolean bare = municipality.matches(".*[aeiouyåäösxz]");
        return municipality + (bare ? "" : "s") + " kommun";
    }
}
