package se.samverkstad.launcher.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PrintedLinesTest {
    @Test
    void whatIsPrintedArrivesLineByLine() {
        List<String> lines = new ArrayList<>();
        PrintStream stream = new PrintStream(new PrintedLines(lines::add), true, StandardCharsets.UTF_8);

        stream.print("å");
        stream.println("äö");
        stream.println();
        stream.print("unfinished");

        assertThat(lines).containsExactly("åäö");
    }
}
