package se.samverkstad.handbook;

import se.samverkstad.testkit.text.TextsContract;

final class TextsTest extends TextsContract {
    @Override
    protected Class<?> anchor() {
        return Reading.class;
    }
}
