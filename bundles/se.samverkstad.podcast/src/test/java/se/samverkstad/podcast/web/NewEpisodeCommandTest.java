package se.samverkstad.podcast.web;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.command.Command;
import se.samverkstad.podcast.Examples;
import se.samverkstad.testkit.command.CommandContract;

final class NewEpisodeCommandTest extends CommandContract {
    @TempDir
    Path home;

    private Strand strand;

    @BeforeEach
    void begin() {
        strand = new Strand(home);
    }

    @AfterEach
    void close() {
        strand.close();
    }

    @Override
    protected Command command() {
        return new NewEpisodeCommand(strand.catalogue, strand.screen);
    }

    @Override
    protected void makeReady() {
        strand.channels.create(Examples.about(), "https://podd.exempel.se", true, Examples.NOW, "R");
    }

    @Override
    protected boolean makeUnready() {
        return true;
    }
}
