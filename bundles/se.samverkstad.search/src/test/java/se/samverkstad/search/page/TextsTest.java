package se.samverkstad.search.page;

import se.samverkstad.testkit.text.TextsContract;

final class TextsTest extends TextsContract {
    @Override
    protected Class<?> anchor() {
        return Screens.class;
    }
}
