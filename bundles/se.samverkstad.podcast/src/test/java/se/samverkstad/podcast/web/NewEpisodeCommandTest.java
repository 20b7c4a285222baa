package se.samverkstad.podcast.web;

import org.junit.jupiter.api.AutoClose;
import se.samverkstad.api.command.Command;
import se.samverkstad.podcast.Examples;
import se.samverkstad.testkit.command.CommandContract;

final class NewEpisodeCommandTest extends CommandContract {
    @AutoClose
    private final Strand strand = new OwnStrand();

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
