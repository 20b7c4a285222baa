package se.samverkstad.podcast.domain;

/** What an episode must have before it is published; each is one field of the form. */
public enum Need {
    SOUND("ljudfil"),
    TITLE("titel"),
    SUMMARY("sammanfattning"),
    TEXT_VERSION("textversion"),
    AUDIENCE("malgrupp");

    private final String field;

    Need(String field) {
        this.field = field;
    }

    /** The name and id of the field in forms, and the end of the keys of its texts. */
    public String field() {
        return field;
    }
}
