package se.samverkstad.demo;

import java.util.Locale;

/** One of the five things of the guide: where it is done, who may do it, and the card of someone who may. */
enum Thing {
    LISTEN("/podcast", "podcast.read", "socialsekreterare"),
    PUBLISH("/podcast/redaktion", "podcast.edit", "redaktor"),
    UPDATE("/moduler/podcast", "modules.manage", "systemforvaltare"),
    REMOVE("/moduler/anslagstavla", "modules.manage", "systemforvaltare"),
    OPERATIONS("/drift", "modules.manage", "systemforvaltare");

    private final String path;
    private final String permission;
    private final String role;

    Thing(String path, String permission, String role) {
        this.path = path;
        this.permission = permission;
        this.role = role;
    }

    /** In keys of texts, in forms and in the store. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String path() {
        return path;
    }

    String permission() {
        return permission;
    }

    String role() {
        return role;
    }
}
