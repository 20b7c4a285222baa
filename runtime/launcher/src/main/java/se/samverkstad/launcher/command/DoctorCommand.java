package se.samverkstad.launcher.command;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import se.samverkstad.launcher.Product;
import se.samverkstad.launcher.Refusal;
import se.samverkstad.operations.doctor.Finding;
import se.samverkstad.operations.doctor.Findings;
import se.samverkstad.operations.doctor.Machine;
import se.samverkstad.operations.doctor.Told;

/** Examines the installation, whether it runs or not. The exit code is 1 when something needs a look, 2 when it is wrong. */
@Command(name = "doctor")
final class DoctorCommand extends Asking {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private Samverkstad parent;

    @Override
    Terminal terminal() {
        return parent.terminal();
    }

    @Override
    Conversation.Talk talk() {
        if (!Files.isDirectory(folder())) {
            throw Refusal.refused(terminal().messages().text("doctor.no-home", folder()));
        }
        return line -> told(line.call("doctor", new JsonObject()));
    }

    /** What can be seen without a server is what may keep it from starting. */
    @Override
    int unheard(Refusal refusal) {
        List<Finding> findings = new ArrayList<>(
                Machine.examine(folder(), Product.here(terminal().messages()).folder()));
        findings.add(Findings.critical("start", "start.failed", refusal.sentence()));
        return told(
                Told.of(findings, Locale.forLanguageTag(terminal().messages().language()))
                        .json());
    }

    private int told(JsonObject answer) {
        show(answer);
        return worst(answer);
    }

    private static int worst(JsonObject answer) {
        int worst = 0;
        for (JsonElement finding : answer.getAsJsonArray("findings")) {
            String status = finding.getAsJsonObject().get("status").getAsString();
            worst = Math.max(worst, status.equals("CRITICAL") ? 2 : status.equals("WARNING") ? 1 : 0);
        }
        return worst;
    }
}
