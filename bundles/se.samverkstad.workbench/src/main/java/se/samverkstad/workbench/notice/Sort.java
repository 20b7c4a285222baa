package se.samverkstad.workbench.notice;

import se.samverkstad.modules.table.NoticeSort;

/** Names a kind of notices through all versions of its module. */
record Sort(String module, String kind) {
    static Sort of(NoticeSort declared) {
        return new Sort(declared.generation().module(), declared.id());
    }

    /** In forms. */
    String word() {
        return module + "/" + kind;
    }
}
