package se.samverkstad.workbench.notice;

/** A kind that can be turned off. @param word as forms send it */
public record NoticeChoice(String word, String name, String module, boolean on) {
    /** In the page. */
    public String id() {
        return word.replace('/', '-');
    }
}
