package se.samverkstad.workbench.start.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.samverkstad.api.web.PartPlacement.Region;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.PlacedPart;

/**
 * An order of parts that someone has chosen. It remembers parts of modules that are not here, in their places, so that
 * they come back with the module; and it says nothing of parts that came later: those stand last, as their modules
 * propose. Only what the workbench itself proposes before all else stands first until someone moves it.
 */
public record Layout(List<Tile> tiles) {
    /** Nothing chosen: everything as the modules propose. */
    public static final Layout NONE = new Layout(List.of());

    public Layout {
        tiles = List.copyOf(tiles);
    }

    /**
     * A part in the order.
     *
     * @param part as {@link PlacedPart#key()}
     * @param region the name of the region that was chosen; empty where the module's holds, as on Start
     */
    public record Tile(String part, boolean shown, boolean wide, String region) {
        /** What was kept before there were regions names none. */
        public Tile {
            region = Objects.requireNonNullElse(region, "");
        }

        Tile(String part, boolean shown, boolean wide) {
            this(part, shown, wide, "");
        }

        private Region in(Region proposed) {
            return Arrays.stream(Region.values())
                    .filter(each -> each.name().equals(region))
                    .findFirst()
                    .orElse(proposed);
        }
    }

    /**
     * A part in its place.
     *
     * @param fresh whether it came after the choice was made
     */
    public record Place(PlacedPart part, Tile tile, boolean fresh) {
        public boolean shown() {
            return tile.shown();
        }

        public boolean wide() {
            return tile.wide();
        }

        /** The one that was chosen, or the one that the module proposes. */
        public Region region() {
            return tile.in(part.region());
        }
    }

    /** @param available in the order that the modules propose */
    public List<Place> arrange(List<PlacedPart> available) {
        Map<String, PlacedPart> here = new LinkedHashMap<>();
        available.forEach(part -> here.putIfAbsent(part.key(), part));
        List<Place> places = new ArrayList<>();
        for (Tile tile : tiles) {
            Optional.ofNullable(here.remove(tile.part())).ifPresent(part -> places.add(new Place(part, tile, false)));
        }
        int above = above(available);
        int first = 0;
        for (PlacedPart part : here.values()) {
            Place place = new Place(part, new Tile(part.key(), true, part.wide()), !tiles.isEmpty());
            places.add(first < above ? first++ : places.size(), place);
        }
        return places;
    }

    /** How many the workbench proposes before all that this knows; those stand first among what came later. */
    private int above(List<PlacedPart> available) {
        return (int) available.stream()
                .takeWhile(
                        part -> part.generation().module().equals(GenerationKey.CORE) && index(tiles, part.key()) < 0)
                .count();
    }

    /** With that act done to that part; the same when it cannot be done, such as moving the first one up. */
    Layout after(Act act, String part, List<PlacedPart> available) {
        List<Tile> all = complete(available);
        int at = index(all, part);
        if (at < 0 || available.stream().noneMatch(each -> each.key().equals(part))) {
            return this;
        }
        Tile tile = all.get(at);
        return switch (act) {
            case SHOW, HIDE -> replaced(all, at, new Tile(part, act == Act.SHOW, tile.wide(), tile.region()));
            case WIDEN, NARROW -> replaced(all, at, new Tile(part, tile.shown(), act == Act.WIDEN, tile.region()));
            case UP -> moved(all, at, -1, available);
            case DOWN -> moved(all, at, 1, available);
            case AFTER, ASIDE, BOTTOM -> last(all, at, act.name());
        };
    }

    /** Every part that is here or was, each where {@link #arrange} puts it. */
    private List<Tile> complete(List<PlacedPart> available) {
        List<Tile> all = new ArrayList<>(tiles);
        int above = above(available);
        int first = 0;
        for (Place place : arrange(available)) {
            if (index(tiles, place.part().key()) < 0) {
                all.add(first < above ? first++ : all.size(), place.tile());
            }
        }
        return all;
    }

    /** Last of another region. */
    private static Layout last(List<Tile> all, int at, String region) {
        Tile tile = all.remove(at);
        all.add(new Tile(tile.part(), tile.shown(), tile.wide(), region));
        return new Layout(all);
    }

    /**
     * Past the next one that is seen in the same region; what is hidden or not here keeps its place among the others.
     */
    private static Layout moved(List<Tile> all, int from, int step, List<PlacedPart> available) {
        Map<String, Region> here = new HashMap<>();
        available.forEach(part -> here.put(part.key(), part.region()));
        Region region = region(all.get(from), here).orElseThrow();
        int to = from + step;
        while (to >= 0
                && to < all.size()
                && !(all.get(to).shown() && region(all.get(to), here).equals(Optional.of(region)))) {
            to += step;
        }
        if (to >= 0 && to < all.size()) {
            all.add(to, all.remove(from));
        }
        return new Layout(all);
    }

    /** Empty for a part that is not here. @param here what the modules propose */
    private static Optional<Region> region(Tile tile, Map<String, Region> here) {
        return Optional.ofNullable(here.get(tile.part())).map(tile::in);
    }

    private static Layout replaced(List<Tile> all, int at, Tile tile) {
        all.set(at, tile);
        return new Layout(all);
    }

    private static int index(List<Tile> all, String part) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).part().equals(part)) {
                return i;
            }
        }
        return -1;
    }
}
