package se.samverkstad.workbench.start.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samverkstad.modules.table.PlacedPart;

/**
 * An order of parts that someone has chosen. It remembers parts of modules that are not here, in their places, so that
 * they come back with the module; and it says nothing of parts that came later: those stand last, as their modules
 * propose.
 */
public record Layout(List<Tile> tiles) {
    /** Nothing chosen: everything as the modules propose. */
    public static final Layout NONE = new Layout(List.of());

    public Layout {
        tiles = List.copyOf(tiles);
    }

    /** @param part as {@link PlacedPart#key()} */
    public record Tile(String part, boolean shown, boolean wide) {}

    /**
     * A part in its place.
     *
     * @param fresh whether it came after the choice was made
     */
    public record Place(PlacedPart part, boolean shown, boolean wide, boolean fresh) {
        Tile tile() {
            return new Tile(part.key(), shown, wide);
        }
    }

    /** @param available in the order that the modules propose */
    public List<Place> arrange(List<PlacedPart> available) {
        Map<String, PlacedPart> here = new LinkedHashMap<>();
        available.forEach(part -> here.putIfAbsent(part.key(), part));
        List<Place> places = new ArrayList<>();
        for (Tile tile : tiles) {
            Optional.ofNullable(here.remove(tile.part()))
                    .ifPresent(part -> places.add(new Place(part, tile.shown(), tile.wide(), false)));
        }
        here.values().forEach(part -> places.add(new Place(part, true, part.wide(), !tiles.isEmpty())));
        return places;
    }

    /** With that act done to that part; the same when it cannot be done, such as moving the first one up. */
    Layout after(Act act, String part, List<PlacedPart> available) {
        List<Tile> all = complete(available);
        int at = index(all, part);
        if (at < 0) {
            return this;
        }
        Tile tile = all.get(at);
        return switch (act) {
            case SHOW, HIDE -> replaced(all, at, new Tile(part, act == Act.SHOW, tile.wide()));
            case WIDEN, NARROW -> replaced(all, at, new Tile(part, tile.shown(), act == Act.WIDEN));
            case UP -> moved(all, at, -1, available);
            case DOWN -> moved(all, at, 1, available);
        };
    }

    /** Every part that is here or was, each where {@link #arrange} puts it. */
    private List<Tile> complete(List<PlacedPart> available) {
        List<Tile> all = new ArrayList<>(tiles);
        for (Place place : arrange(available)) {
            if (index(all, place.part().key()) < 0) {
                all.add(place.tile());
            }
        }
        return all;
    }

    /** Past the next one that is seen; what is hidden or not here keeps its place among the others. */
    private static Layout moved(List<Tile> all, int from, int step, List<PlacedPart> available) {
        Set<String> here = new HashSet<>();
        available.forEach(part -> here.add(part.key()));
        int to = from + step;
        while (to >= 0
                && to < all.size()
                && !(all.get(to).shown() && here.contains(all.get(to).part()))) {
            to += step;
        }
        if (to >= 0 && to < all.size()) {
            all.add(to, all.remove(from));
        }
        return new Layout(all);
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
