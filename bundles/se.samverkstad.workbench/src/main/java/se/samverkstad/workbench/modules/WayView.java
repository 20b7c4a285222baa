package se.samverkstad.workbench.modules;

import java.util.List;
import java.util.Optional;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.WayBack;

/**
 * Where a module can go back to, as people read it.
 *
 * @param undo what can be undone: "Uppdateringen"; empty when nothing can
 * @param until "Kan ångras till och med 21 dec. 2026"
 * @param kept earlier versions, without the one that undoing leads to
 * @param watched that its after-check goes on, and how long
 * @param returned that it went back by itself, and why
 */
public record WayView(
        Optional<String> undo, String until, List<String> kept, Optional<String> watched, Optional<String> returned) {
    static WayView of(WayBack back, Text text) {
        Optional<String> there = back.undo().flatMap(WayBack.Undo::to);
        return new WayView(
                back.undo().map(undo -> text.of(Wording.key("back.undo-", undo.verb()))),
                back.undo()
                        .map(undo -> text.of("back.until", text.day(undo.until())))
                        .orElse(""),
                back.kept().stream()
                        .filter(version -> there.isEmpty() || !there.get().equals(version))
                        .toList(),
                back.watchedUntil().map(until -> text.of("back.watched", Wording.clock(until, text))),
                back.returned().map(went -> returned(went, text)));
    }

    private static String returned(WayBack.Return went, Text text) {
        String why = went.why().in(text.locale());
        return went.to()
                .map(version -> text.of("back.returned", version, Wording.moment(went.at(), text), why))
                .orElseGet(() -> text.of("back.returned-gone", Wording.moment(went.at(), text), why));
    }
}
