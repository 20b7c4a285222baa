package se.samverkstad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsrfFieldsTest {
    private static final String FIELD = "<input type=\"hidden\" name=\"_csrf\" value=\"t\">";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<form method=\"post\">",
                "<FORM METHOD='POST' class=x>",
                "<form action=\"/a?b=c:d\" method=post>",
                "<form data-x=\"a > b\" method=\"post\" action=\"/podcast/avsnitt\">",
                "<form\n  method=\"post\"\n  enctype=\"multipart/form-data\">",
                "<form action=\"\" method=\" post \">",
                "<form action=\"?x=1\" method=\"post\">"
            })
    void aPostFormGetsTheTokenRightAfterItsTag(String tag) {
        assertThat(CsrfFields.insert("<p>a</p>" + tag + "<b>x</b></form>", "t"))
                .isEqualTo("<p>a</p>" + tag + FIELD + "<b>x</b></form>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<form>",
                "<form method=\"get\">",
                "<form class=\"method=post\">",
                "<form data-method=\"post\">",
                "<formula method=\"post\">",
                "<p title='<form method=\"post\">'>",
                "<!-- <form method=\"post\"> -->",
                "<textarea><form method=\"post\"></textarea>",
                "<script><form method=\"post\"></script>",
                "<title><form method=\"post\"></title>",
                "&lt;form method=\"post\"&gt;",
                "<form method=\"post\" action=\"https://evil.example/\">",
                "<form method=\"post\" action=\"//evil.example/\">",
                "<form method=\"post\" action=\" //evil.example/\">",
                "<form method=\"post\" action=\"/\\evil.example/\">",
                "<form action=\"javascript:alert(1)\" method=\"post\">",
                "a < b <form"
            })
    void anythingElseStaysAsItIs(String html) {
        assertThat(CsrfFields.insert(html, "t")).isEqualTo(html);
    }

    @Test
    void everyFormOfAPageGetsIt() {
        String form = "<form method=\"post\">";

        assertThat(CsrfFields.insert(form + "</form><textarea></textarea>" + form + "</form>", "t"))
                .isEqualTo(form + FIELD + "</form><textarea></textarea>" + form + FIELD + "</form>");
    }
}
